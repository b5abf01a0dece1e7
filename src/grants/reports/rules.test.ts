import { describe, expect, it } from 'vitest';
import { stateAfter } from '../../platform/workflow/take-step.ts';
import {
  dueOfReport,
  mustBeOver,
  mustBeReviewed,
  mustLieInPeriod,
  rateMonthOf,
  shownTotals,
  totalsOf,
} from './rules.ts';
import { lineWorkflow, reportWorkflow } from './workflow.ts';

describe('a line in another currency', () => {
  it('takes the rate of the month the agreement says', () => {
    expect(rateMonthOf('month_of_expenditure', '2026-03-17', '2026-06-30')).toBe('2026-03-01');
    expect(rateMonthOf('month_of_period_end', '2026-03-17', '2026-06-30')).toBe('2026-06-01');
  });
});

describe('a report', () => {
  it('is not approved while a line is open', () => {
    expect(() => mustBeReviewed([{ state: 'accepted' }, { state: 'queried' }])).toThrow('lines_open');
    expect(() => mustBeReviewed([{ state: 'accepted' }, { state: 'rejected' }])).not.toThrow();
  });
  it('is not changed after approval and not approved before submission', () => {
    expect(() => stateAfter(reportWorkflow, 'approved', 'save')).toThrow('report_not_in_state');
    expect(() => stateAfter(reportWorkflow, 'draft', 'approve')).toThrow('report_not_in_state');
  });
  it('takes a reply to a queried line only', () => {
    expect(stateAfter(lineWorkflow, 'queried', 'reply')).toBe('pending');
    expect(() => stateAfter(lineWorkflow, 'accepted', 'reject')).toThrow('line_not_in_state');
  });
  it('is submitted from the day after its period', () => {
    const running = { agreementState: 'signed', endsOn: '2026-09-30' };
    expect(() => mustBeOver(running, '2026-09-30')).toThrow('report_period_not_over');
    expect(() => mustBeOver(running, '2026-10-01')).not.toThrow();
    expect(() => mustBeOver({ ...running, agreementState: 'terminated' }, '2026-06-01')).not.toThrow();
  });
  it('that was returned has days to be corrected, and never less than it had', () => {
    const report = { state: 'returned', dueOn: '2026-10-30', returnedAt: '2026-10-05T09:00:00.000Z' };
    expect(dueOfReport(report)).toBe('2026-10-30');
    expect(dueOfReport({ ...report, dueOn: '2026-10-10' })).toBe('2026-10-19');
    expect(dueOfReport({ ...report, state: 'draft', dueOn: '2026-10-10' })).toBe('2026-10-10');
  });
  it('adds up what was not refused, of an expenditure that was accepted in part the part', () => {
    const lines = [
      { state: 'accepted', amountMinor: 5, refusedMinor: 0, countedMinor: 5 },
      { state: 'accepted', amountMinor: 9, refusedMinor: 2, countedMinor: 7 },
      { state: 'rejected', amountMinor: 7, refusedMinor: 7, countedMinor: 0 },
      { state: 'queried', amountMinor: 3, refusedMinor: 0, countedMinor: 3 },
    ];
    const totals = { accepted: 12, pending: 0, queried: 3, rejected: 9, corrected: 0, counted: 15 };
    expect(totalsOf(lines)).toEqual(totals);
    expect(shownTotals(totalsOf(lines)).map(([one]) => one)).not.toContain('corrected');
    // What a correction took off was not rejected.
    const corrected = { state: 'accepted', amountMinor: 9, refusedMinor: 2, countedMinor: 3 };
    expect(totalsOf([...lines, corrected])).toMatchObject({ accepted: 15, rejected: 11, corrected: -4 });
    expect(shownTotals(totalsOf([...lines, corrected])).at(-1)).toEqual(['corrected', -4]);
  });
  it('takes lines of its own period only', () => {
    const period = { startsOn: '2026-01-01', endsOn: '2026-03-31' };
    expect(() => mustLieInPeriod('2026-04-01', period)).toThrow('spent_outside_period');
    expect(() => mustLieInPeriod('2026-03-31', period)).not.toThrow();
  });
});
