import type { PlainDate } from '../../platform/dates.ts';
import type { Language } from '../../platform/language/language.ts';

/** One day, or the first and the last. */
export function daysText(
  { day }: Language,
  { startsOn, endsOn }: { startsOn: PlainDate; endsOn: PlainDate },
): string {
  return startsOn === endsOn ? day(startsOn) : `${day(startsOn)} – ${day(endsOn)}`;
}
