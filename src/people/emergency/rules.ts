import type { Instant } from '../../platform/dates.ts';

/** Whose reading reach an administrator is given: whoever leads the Action sees all of it but the officer's desk and unshared drafts. */
export const emergencyRole = 'programme_manager' as const;
/** How long it lasts where the Action's `privacy.yaml` says nothing. */
export const usualHours = 3;

/** Whether it lasts at this moment: nobody ended it, and its time is not over. */
export function stands(
  { until, endedAt }: { readonly until: Instant; readonly endedAt: Instant | null },
  now: Instant,
): boolean {
  return endedAt === null && Date.parse(until) > Date.parse(now);
}
