import { type Instant, instantIn, type PlainDate } from './dates.ts';

/** Whose days and hours the Action's records count in: the zone of its coordinator, shared by five of the six jurisdictions to the minute. */
export const zone = 'Europe/Belgrade';

/** When a day is over: what is due on it is late from then on, in summer and in winter. */
export function endOfDay(day: PlainDate): Instant {
  return instantIn(zone, day, '23:59');
}
