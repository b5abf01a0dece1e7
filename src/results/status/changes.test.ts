import { describe, expect, it } from 'vitest';
import { loadAction } from '../../action/index.ts';
import { newId } from '../../platform/ids.ts';
import { leadsToRecords, recordOf, shownChanges } from './changes.ts';
import type { Change } from './queries.ts';

const definition = await loadAction('actions/shbb');
const change = (subjectKind: string, of: Partial<Change> = {}): Change => ({
  at: '2026-03-01T10:00:00.000Z',
  subjectKind,
  subjectId: newId(),
  details: {},
  agreementId: null,
  ...of,
});
const placesOf = (changes: Change[], named: Parameters<typeof shownChanges>[3] = new Map()) =>
  shownChanges(definition, { locale: 'en' }, changes, named).map(({ record }) => record?.href);

describe('a change of the last week leads', () => {
  it('to its record by the name under which it is found', () => {
    const event = change('gathering');
    const named = new Map([
      [`event.${event.subjectId}`, { title: { en: 'A day' }, href: '/staff/gatherings/x' }],
    ]);
    expect(placesOf([event], named)).toEqual(['/staff/gatherings/x']);
  });
  it('from an instalment to its agreement, and nowhere for who may not know that', () => {
    const agreementId = newId();
    expect(recordOf(change('instalment', { agreementId }))).toEqual({ kind: 'agreement', id: agreementId });
    expect(recordOf(change('instalment'))).toBeUndefined();
  });
  it('to the indicator of a target and to the work plan of a milestone', () => {
    const [activity] = definition.workplan.activities;
    expect(
      placesOf([
        change('target', { details: { indicator: 'reports_due' } }),
        change('milestone_plan', {
          details: { activity: activity!.key, milestone: activity!.milestones[0]!.key },
        }),
        change('target', { details: { indicator: 'gone' } }),
      ]),
    ).toEqual(['/staff/logframe/reports_due', '/staff/work-plan', undefined]);
  });
  it('nowhere for a record that this reader may not open', () => {
    expect(placesOf([change('report')])).toEqual([undefined]);
  });
});

it('A kind of change leads to its records where the reader may open some of that kind', () => {
  const opens = new Set(['event', 'agreement', 'period']);
  const words = ['gathering.record', 'instalment.pay', 'period.freeze', 'report.submit', 'target.set'];
  expect(words.map((word) => leadsToRecords(word, opens))).toEqual([true, true, true, false, true]);
  expect(words.map((word) => leadsToRecords(word, new Set()))).toEqual([false, false, false, false, true]);
});
