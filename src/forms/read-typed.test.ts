import { expect, it } from 'vitest';
import { check } from './check.ts';
import { fieldsOf } from './fields-of.ts';
import { readTyped } from './read-typed.ts';
import { buildForm } from './testing.ts';

const form = buildForm();
const sections = { project: form.sections[0]!, activities: form.sections[1]!, money: form.sections[2]! };
const codes = (draft: ReturnType<typeof readTyped>) =>
  check(form, draft, { attachments: {} }, 'draft').map(({ path, code }) => `${path} ${code}`);

it('makes one line of a text, and leaves paragraphs as they are', () => {
  const typed = { 'q.title': ' a \r\n\n  b\tc \n', 'q.summary': ' a \r\n\n  b ' };
  expect(readTyped(sections.project, typed).answers).toEqual({ title: 'a b\tc', summary: 'a \n\n  b' });
});

it('keeps the beginning of what is longer than any field, says so, and takes it for no answer however often it is sent', () => {
  const long = (longest: number) => `a${' '.repeat(longest)}b`;
  const draft = readTyped(sections.project, {
    'q.title': long(1_000_000),
    'q.summary': long(1_000_000),
    'q.months': `1${'0'.repeat(1_000_000)}`,
    'q.starts-day': '1'.repeat(1_000_000),
    'q.starts-month': '1',
    'q.starts-year': '2027',
  });
  const found = codes(draft);
  expect(found).toEqual([
    'title too_long',
    'summary too_long',
    'months malformed_number',
    'starts malformed_date',
  ]);
  expect(JSON.stringify(draft).length).toBeLessThan(120_000);
  expect(draft.answers.title).toMatch(/^a +…$/);
  expect(readTyped(sections.project, fieldsOf(sections.project, draft))).toEqual(draft);
});

it('keeps whole what is too long for its question but not for a field', () => {
  const typed = {
    'q.title': 'a '.repeat(1000).trim(),
    'q.summary': 'a '.repeat(40_000).trim(),
    'q.months': 'x'.repeat(300),
  };
  const draft = readTyped(sections.project, typed);
  expect(fieldsOf(sections.project, draft)).toMatchObject(typed);
  expect(codes(draft)).toEqual(['title too_long', 'summary too_many_words', 'months malformed_number']);
});

it('has a longest for the parts of a budget and of a group, too', () => {
  const long = 'x'.repeat(1_000_000);
  const line = (part: string) => `q.budget.0.${part}`;
  const parts = ['heading', 'description', 'unit', 'units', 'rate'].map(line);
  const money = readTyped(
    sections.money,
    Object.fromEntries([...parts, 'q.budget-requested'].map((name) => [name, long])),
  );
  expect(codes(money)).toEqual([
    'budget.0.units malformed_units',
    'budget.0.rate malformed_money',
    'budget.0.description too_long',
    'budget.0.unit too_long',
    'budget-requested malformed_money',
  ]);
  const names = ['q.activity.0.name', 'q.activity.0.people', 'q.turnover', 'q.turnover-currency'];
  const activities = readTyped(sections.activities, Object.fromEntries(names.map((name) => [name, long])));
  expect(codes(activities)).toEqual([
    'activity.0.name too_long',
    'activity.0.people malformed_number',
    'turnover malformed_money',
  ]);
  for (const draft of [money, activities]) expect(JSON.stringify(draft).length).toBeLessThan(30_000);
});

it.each([' ', '0', '\n', ' \n', '-', '1.', '1,000', 'a', "'"])(
  'reads a hundred thousand times %j in a moment',
  (sign) => {
    const long = `1.${sign.repeat(100_000)}1`;
    const began = process.cpuUsage();
    for (const section of form.sections)
      readTyped(
        section,
        Object.fromEntries(
          [
            ...[
              'q.title',
              'q.summary',
              'q.months',
              'q.starts-day',
              'q.place',
              'q.activity.0.name',
              'q.activity.0.people',
            ],
            ...['q.turnover', 'q.budget.0.units', 'q.budget.0.rate', 'q.budget.0.unit', 'q.budget-requested'],
          ].map((name) => [name, long]),
        ),
      );
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(2000);
  },
);
