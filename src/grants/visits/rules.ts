import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

export const visitPurposes = ['monitoring', 'help'] as const;
export type VisitPurpose = (typeof visitPurposes)[number];
/** Who follows a finding up: the sub-grantee, or the partner that granted. */
export const sides = ['sub_grantee', 'partner'] as const;
export type Side = (typeof sides)[number];

/** What the record of a visit still lacks: required answers, follow-ups whose day has passed, and the day itself. */
export type VisitGaps = { readonly answers: number; readonly late: number; readonly ahead: boolean };

/** A record is handed in whole, and not before its day. Problems: `visit_ahead`, `visit_incomplete`, `follow_ups_late` (count). */
export function mustBeRecorded({ gaps }: { readonly gaps: VisitGaps }): void {
  if (gaps.ahead) throw problem('visit_ahead');
  if (gaps.answers > 0) throw problem('visit_incomplete', { count: gaps.answers });
  // The sub-grantee reads of them only now.
  if (gaps.late > 0) throw problem('follow_ups_late', { count: gaps.late });
}

/** A visit is told before it takes place. Problem: `visit_day_past`. */
export function mustBeAhead(visitOn: PlainDate, today: PlainDate): void {
  if (visitOn < today) throw problem('visit_day_past', {}, { field: 'visit_on' });
}

/**
 * A visit is moved to a day that is still to come; once its day is there, to the day on which it took place. What stays is not asked.
 * Problem: `visit_day_past`.
 */
export function mustBeMovable(
  visitOn: PlainDate,
  planned: { readonly visitOn: PlainDate; readonly since: PlainDate },
  today: PlainDate,
): void {
  if (visitOn === planned.visitOn) return;
  mustBeAhead(visitOn, planned.visitOn > today ? today : planned.since);
}

/** Findings of a cancelled visit stay. Problem: `visit_not_in_state` (state). */
export function mustBeOfOpenVisit({ visitState }: { readonly visitState: string }): void {
  if (visitState !== 'planned') throw problem('visit_not_in_state', { state: visitState });
}

/** The visits that a reader of the agreement is told of: those who may open none, that one took place. */
export function visitsTold<V extends { readonly state: string }>(visits: readonly V[], opens: boolean): V[] {
  return visits.filter(({ state }) => opens || state === 'submitted');
}

/** A follow-up has time. Problem: `follow_up_day_past`. */
export function mustLeaveTime(dueOn: PlainDate, today: PlainDate): void {
  if (dueOn <= today) throw problem('follow_up_day_past', {}, { field: 'due_on' });
}

/** Of a finding, the follow-up is recorded by the side that was named. Problem: `follow_up_of_other_side`. */
export const mustBeOf =
  (side: Side) =>
  (finding: { readonly side: string }): void => {
    if (finding.side !== side) throw problem('follow_up_of_other_side');
  };
