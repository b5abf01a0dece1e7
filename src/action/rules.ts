import type { PlainDate } from '../platform/dates.ts';
import type { Shown } from '../platform/suppression.ts';
import type { Milestone } from './definition/workplan.ts';

/** Where indicators stand, as the reader may see it, by code. What is not in it was not counted yet. */
export type Standing = ReadonlyMap<string, Shown>;

export type MilestoneState =
  | 'reached'
  | 'under_way'
  | 'not_begun'
  | 'late'
  | 'past'
  | 'planned'
  | 'not_known';

/**
 * How far a milestone is, from its indicator and its day. A number behind it decides before a day does: a milestone whose
 * number is reached is never late, and a day alone does not prove that something happened.
 */
export function milestoneState(
  milestone: Milestone,
  { target, now, today }: { target: number | null; now: Shown | undefined; today: PlainDate },
): MilestoneState {
  const value = now && 'shown' in now ? now.shown : undefined;
  if (target !== null && value !== undefined && value >= target) return 'reached';
  const lastDay = milestone.until ?? milestone.on.value;
  if (lastDay !== null) {
    if (lastDay >= today) return 'planned';
    return target === null ? 'past' : 'late';
  }
  if (now === undefined) return 'not_known';
  return value === 0 ? 'not_begun' : 'under_way';
}
