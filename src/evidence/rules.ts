import { addSeconds, dayIn, type Instant, type PlainDate } from '../platform/dates.ts';
import { zone } from '../platform/zone.ts';

/** Before the first instance there was nothing to read. */
export const firstDay: PlainDate = '2000-01-01';

/** The day before which everything read is there for good: a request that came in before midnight is answered within the hour. */
export function closedBefore(now: Instant): PlainDate {
  return dayIn(zone, addSeconds(now, -3600));
}
