import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

/** What is written down was so already. Problem: `position_in_future`. */
export function mustHaveBeen(day: PlainDate, today: PlainDate): void {
  if (day > today) throw problem('position_in_future', {}, { field: 'dated_on' });
}

/** A position is taken back once. Problem: `position_withdrawn`. */
export function mustStand({ withdrawnAt }: { readonly withdrawnAt: string | null }): void {
  if (withdrawnAt !== null) throw problem('position_withdrawn');
}

type Dated = { readonly bodyId: string; readonly withdrawnAt: string | null };
/** Where each body stands now: of what stands the first of each, when the latest come first. */
export function standingNow<Position extends Dated>(latestFirst: readonly Position[]): Position[] {
  const seen = new Set<string>();
  return latestFirst.filter(({ bodyId, withdrawnAt }) => {
    if (withdrawnAt !== null || seen.has(bodyId)) return false;
    seen.add(bodyId);
    return true;
  });
}
