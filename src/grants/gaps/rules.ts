import { addDays, dayIn, type Instant, type PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

export const gapKinds = ['document', 'clarification'] as const;
export type GapKind = (typeof gapKinds)[number];
/** Days within which a reply may be asked for at the latest. */
export const longestDays = 60;

export type GapState = 'open' | 'overdue' | 'replied' | 'replied_late' | 'cancelled';
type Dated = {
  readonly dueOn: PlainDate;
  readonly repliedAt: Instant | null;
  readonly cancelledAt: Instant | null;
  readonly deadlineZone: string;
};

/** Where a request is; its day counts to its end in the call's zone. */
export function gapStateOf({ dueOn, repliedAt, cancelledAt, deadlineZone }: Dated, now: Instant): GapState {
  if (cancelledAt) return 'cancelled';
  if (repliedAt) return dayIn(deadlineZone, repliedAt) > dueOn ? 'replied_late' : 'replied';
  return dayIn(deadlineZone, now) > dueOn ? 'overdue' : 'open';
}

/** Whether a reply is still waited for, in time or late. */
export function isWaiting(state: GapState): boolean {
  return state === 'open' || state === 'overdue';
}

/** Problem: `gap_day_out_of_range`, unless the day is tomorrow or later and within the longest time. */
export function mustBeFairDay(dueOn: PlainDate, today: PlainDate): void {
  if (dueOn <= today || dueOn > addDays(today, longestDays))
    throw problem('gap_day_out_of_range', { days: longestDays }, { field: 'due_on' });
}

/** Nothing is concluded while an applicant still has time to reply. Problem: `gap_open` (day). */
export function mustHaveNoneOpen(gaps: readonly Dated[], now: Instant): void {
  const open = gaps.find((gap) => gapStateOf(gap, now) === 'open');
  if (open) throw problem('gap_open', { day: open.dueOn });
}
