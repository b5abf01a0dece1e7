import { expect, it } from 'vitest';
import { check } from './check.ts';
import { parseForm } from './parse-form.ts';

const en = (text: string) => ({ en: text });
const month = (key: string) => ({ key, type: 'number', label: en(key), min: 1, max: 36, required: false });
const form = parseForm({
  key: 'plan',
  version: 1,
  purpose: 'application',
  title: en('Plan'),
  origin: en('Tests'),
  sections: [
    {
      key: 'project',
      title: en('Project'),
      questions: [{ key: 'months', type: 'number', label: en('Duration'), bounds: 'duration_months' }],
    },
    {
      key: 'plan',
      title: en('Plan'),
      questions: [
        {
          key: 'activities',
          type: 'group',
          label: en('Activities'),
          entry: en('Activity'),
          questions: [month('from_month'), month('to_month')],
        },
      ],
    },
  ],
});
const context = { attachments: {}, bounds: { duration_months: { min: 6, max: 12 } } };
function codes(answers: object, mode: 'draft' | 'submit' = 'draft') {
  const draft = { answers: answers as never, raw: {} };
  return check(form, draft, context, mode).map(({ path, code }) => `${path} ${code}`);
}

it('An activity ends no earlier than it begins, and within the duration of the project', () => {
  const plan = (from_month: number, to_month: number) => ({
    months: 10,
    activities: [{ from_month, to_month }],
  });
  expect(codes(plan(30, 2))).toEqual(['activities.0.from_month month_after_project']);
  for (const mode of ['draft', 'submit'] as const)
    expect(codes(plan(5, 2), mode)).toEqual(['activities.0.to_month month_before_first']);
  expect(codes(plan(5, 11))).toEqual(['activities.0.to_month month_after_project']);
  expect(codes(plan(1, 10))).toEqual([]);
});

it('An activity is within the longest duration of the call while the project has none', () => {
  const activities = [{ from_month: 1, to_month: 13 }];
  expect(codes({ activities })).toEqual(['activities.0.to_month month_after_project']);
});
