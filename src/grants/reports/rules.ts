import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

export type ReportState = 'draft' | 'submitted' | 'returned' | 'approved';
export type ReportVerb = 'save' | 'submit' | 'return' | 'approve' | 'review_line';

export const reportLifecycle: Record<ReportState, Partial<Record<ReportVerb, ReportState>>> = {
  draft: { save: 'draft', submit: 'submitted' },
  submitted: { return: 'returned', approve: 'approved', review_line: 'submitted' },
  returned: { save: 'returned', submit: 'submitted' },
  approved: {},
};

export function nextReportState(state: ReportState, verb: ReportVerb): ReportState {
  const next = reportLifecycle[state][verb];
  if (!next) throw problem('report_not_in_state', { state, verb });
  return next;
}

export type LineState = 'pending' | 'accepted' | 'queried' | 'rejected';
export type LineVerb = 'accept' | 'query' | 'reject' | 'reply';

/** A queried line comes back with a reply and waits again; nothing else undoes a decision. */
export const lineLifecycle: Record<LineState, Partial<Record<LineVerb, LineState>>> = {
  pending: { accept: 'accepted', query: 'queried', reject: 'rejected' },
  queried: { reply: 'pending', accept: 'accepted', reject: 'rejected' },
  accepted: {},
  rejected: {},
};

export function nextLineState(state: LineState, verb: LineVerb): LineState {
  const next = lineLifecycle[state][verb];
  if (!next) throw problem('line_not_in_state', { state, verb });
  return next;
}

/** A report is approved when each line was accepted or rejected. Throws `lines_open` with their number. */
export function mustBeReviewed(lines: readonly { state: LineState }[]): void {
  const open = lines.filter(({ state }) => state === 'pending' || state === 'queried').length;
  if (open > 0) throw problem('lines_open', { count: open });
}

/** The month whose rate a line takes, by the agreement's rule: its first day. */
export function rateMonthOf(
  rule: 'month_of_expenditure' | 'month_of_period_end',
  spentOn: PlainDate,
  periodEndsOn: PlainDate,
): PlainDate {
  return `${(rule === 'month_of_expenditure' ? spentOn : periodEndsOn).slice(0, 7)}-01`;
}

/** A line lies within its period, and nothing is dated in the future. Throws `spent_outside_period`. */
export function mustLieInPeriod(
  spentOn: PlainDate,
  period: { startsOn: PlainDate; endsOn: PlainDate },
): void {
  if (spentOn < period.startsOn || spentOn > period.endsOn)
    throw problem(
      'spent_outside_period',
      { from: period.startsOn, to: period.endsOn },
      { field: 'spent_on' },
    );
}
