import { addDays, dayIn, type Instant, type PlainDate } from '../../platform/dates.ts';
import { zone } from '../../platform/zone.ts';

/** Whether the doors of a gathering are shut: it was withdrawn, or the day after its last one is over. */
export function isShut(
  { endsOn, withdrawnAt }: { readonly endsOn: PlainDate; readonly withdrawnAt: Instant | null },
  now: Instant,
): boolean {
  return withdrawnAt !== null || addDays(endsOn, 1) < dayIn(zone, now);
}
