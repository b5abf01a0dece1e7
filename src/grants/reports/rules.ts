import { addDays, dayIn, daysBetween, type Instant, type PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import { zone } from '../../platform/zone.ts';
import { targetDays } from '../target-days.ts';
import { type Asked, exchangesOf } from './exchanges.ts';

/** What a report still lacks before it can be submitted, each counted. */
export type Gaps = { readonly answers: number; readonly values: number; readonly queries: number };

/** Throws `report_incomplete`, `values_missing` or `queries_open` (count). */
export function mustBeWhole({ answers, values, queries }: Gaps): void {
  if (answers > 0) throw problem('report_incomplete', { count: answers });
  if (values > 0) throw problem('values_missing', { count: values });
  if (queries > 0) throw problem('queries_open', { count: queries });
}

/** No report is started before the agreement is signed, nor once it is closed. Throws `agreement_not_signed` or `agreement_not_in_state`. */
export function mustBeRunning(agreementState: string): void {
  if (agreementState === 'draft') throw problem('agreement_not_signed');
  if (agreementState !== 'signed')
    throw problem('agreement_not_in_state', { state: agreementState, verb: 'report' });
}

/** The last period may still end otherwise while another last day is being signed: its report waits. Throws `addendum_open`. */
export function mustKeepItsEnd({ final, newEndWaits }: { final: boolean; newEndWaits: boolean }): void {
  if (final && newEndWaits) throw problem('addendum_open');
}

/** Its sub-grantee still writes it, or corrects it. */
export const isWritten = ({ state }: { readonly state: string }) => state === 'draft' || state === 'returned';

/** Its lines are changed while the report is written. Throws `report_not_in_state`. */
export function mustBeOpen(report: { readonly state: string }): void {
  if (!isWritten(report)) throw problem('report_not_in_state', { state: report.state, verb: 'save' });
}

/** A query is answered as soon as it is asked: while the report is reviewed, and after it was returned. Throws `report_not_in_state`. */
export function mustTakeReplies(report: { readonly state: string }): void {
  if (report.state !== 'submitted') mustBeOpen(report);
}

/** The first day on which a report on this period can be submitted. */
export const submittableFrom = ({ endsOn }: { readonly endsOn: PlainDate }): PlainDate => addDays(endsOn, 1);

type Reportable = { readonly agreementState: string; readonly endsOn: PlainDate };
/** Whether what the report is about has not ended yet: the last report of an agreement that ended early waits for nothing. */
export const isEarly = (period: Reportable, today: PlainDate): boolean =>
  period.agreementState === 'signed' && today < submittableFrom(period);

/** A report says what happened until the end of its period. Throws `report_period_not_over` with the day from which it can be submitted. */
export function mustBeOver(period: Reportable, today: PlainDate): void {
  const day = submittableFrom(period);
  if (isEarly(period, today)) throw problem('report_period_not_over', { day });
}

/** Until when its authors submit a report: one that was returned has days to be corrected, and never less than it had. */
export function dueOfReport(report: {
  readonly state: string;
  readonly dueOn: PlainDate;
  readonly returnedAt: Instant | null;
}): PlainDate {
  if (report.state !== 'returned' || !report.returnedAt) return report.dueOn;
  const corrected = addDays(dayIn(zone, report.returnedAt), targetDays.returned);
  return corrected > report.dueOn ? corrected : report.dueOn;
}

/** Until when the grant officer replies to a report that was submitted then. */
export const reviewedBy = (submittedAt: Instant): PlainDate =>
  addDays(dayIn(zone, submittedAt), targetDays.review);

/** What a line of expenditure was claimed for, and what of it counts: the one sum of what was claimed, refused and corrected is the table's. */
type Counted = {
  readonly state: string;
  readonly amountMinor: number;
  readonly refusedMinor: number;
  readonly countedMinor: number;
};

/** By how much confirmed corrections changed what was accepted of an expenditure: below zero, less is. Minor units. */
export const correctedBy = ({ amountMinor, refusedMinor, countedMinor }: Counted): number =>
  countedMinor - (amountMinor - refusedMinor);

/** What a report's lines amount to by what was decided on them. What was refused or taken off by a correction is in no total. */
export function totalsOf(lines: readonly Counted[]) {
  const of = (state: string) =>
    lines.reduce((sum, line) => sum + (line.state === state ? line.countedMinor : 0), 0);
  const states = { accepted: of('accepted'), pending: of('pending'), queried: of('queried') };
  const rejected = lines.reduce((sum, { refusedMinor }) => sum + refusedMinor, 0);
  const corrected = lines.reduce((sum, line) => sum + correctedBy(line), 0);
  return { ...states, rejected, corrected, counted: states.accepted + states.pending + states.queried };
}

/** The totals under the expenditure of a report, in their order: of corrections where there are some. */
export function shownTotals({
  accepted,
  pending,
  queried,
  rejected,
  corrected,
}: ReturnType<typeof totalsOf>) {
  const always = Object.entries({ accepted, pending, queried, rejected });
  return corrected === 0 ? always : [...always, ['corrected', corrected] as const];
}

/** What is accepted of an expenditure in part, in minor units; undefined of every other. */
export function acceptedPartOf(line: Counted): number | undefined {
  const isPart = line.state === 'accepted' && line.countedMinor < line.amountMinor;
  return isPart ? line.countedMinor : undefined;
}

/** What is accepted of an expenditure in part: more than nothing, and less than all. Throws `part_not_more`, or `part_not_less` with the amount. */
export function mustBePart(acceptedMinor: number, line: { amountMinor: number; currency: string }): void {
  const { amountMinor, currency } = line;
  if (acceptedMinor <= 0) throw problem('part_not_more', {}, { field: 'accepted' });
  if (acceptedMinor >= amountMinor)
    throw problem('part_not_less', { amountMinor, currency }, { field: 'accepted' });
}

export type LineStanding = { readonly state: string };
export const isQueried = ({ state }: LineStanding) => state === 'queried';
/** Nobody has decided on it, and nothing is asked about it. */
export const isUndecided = ({ state }: LineStanding) => state === 'pending';

/** What was asked about an expenditure stays in the report, and the expenditure with it. Throws `line_was_queried`. */
export function mustNeverBeQueried(line: LineStanding & Asked): void {
  if (isQueried(line) || exchangesOf(line).length > 0) throw problem('line_was_queried');
}

/** A report is approved when each line was accepted or rejected. Throws `lines_open` with their number. */
export function mustBeReviewed(lines: readonly LineStanding[]): void {
  const open = lines.filter((line) => line.state === 'pending' || isQueried(line)).length;
  if (open > 0) throw problem('lines_open', { count: open });
}

type Approved = { readonly state: string; readonly approvedByTwo: boolean };

/** The first of two approvals is only there where two are asked. Throws `report_not_in_state`. */
export function mustAskTwo({ state, approvedByTwo }: Approved): void {
  if (!approvedByTwo) throw problem('report_not_in_state', { state, verb: 'approve_first' });
}

/** One approval is enough where two are not asked. Throws `report_not_in_state`. */
export function mustAskOne({ state, approvedByTwo }: Approved): void {
  if (approvedByTwo) throw problem('report_not_in_state', { state, verb: 'approve' });
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

/** Days since a report was due that was not received; undefined where it was. */
export function daysLate(
  { state, dueOn }: { readonly state: string; readonly dueOn: PlainDate },
  today: PlainDate,
): number | undefined {
  return state === 'not_received' ? daysBetween(dueOn, today) : undefined;
}
