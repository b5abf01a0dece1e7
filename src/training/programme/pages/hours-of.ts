import { type Instant, wallClock } from '../../../platform/dates.ts';
import { zone } from '../../../platform/zone.ts';

/** From when to when, by the clock of the six: `09:00–12:30`. */
export function hoursOf({ startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }): string {
  return `${wallClock(startsAt, zone).time}–${wallClock(endsAt, zone).time}`;
}
