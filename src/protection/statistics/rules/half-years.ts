import { addDays, type PlainDate } from '../../../platform/dates.ts';

/** Weeks after its end at which a half-year closes, and days in which organisations answer. `migrations/0461` has the same. */
export const closing = { weeks: 6, answerDays: 10 } as const;

/** A span of whole half-years: one, or the two of a calendar year. */
export type Span = { readonly startsOn: PlainDate; readonly endsOn: PlainDate };

/** The half-year in which a day is. */
export function halfYearOf(day: PlainDate): Span {
  const year = day.slice(0, 4);
  return day.slice(5, 7) <= '06'
    ? { startsOn: `${year}-01-01`, endsOn: `${year}-06-30` }
    : { startsOn: `${year}-07-01`, endsOn: `${year}-12-31` };
}

/** The day on which the half-year closes, and organisations are asked. */
export function closesOn({ endsOn }: Span): PlainDate {
  return addDays(endsOn, closing.weeks * 7);
}

/** The last half-year that had closed by this day. */
export function lastClosed(today: PlainDate): Span {
  let found = halfYearOf(today);
  while (closesOn(found) > today) found = halfYearOf(addDays(found.startsOn, -1));
  return found;
}

export function halvesOf({ startsOn, endsOn }: Span): readonly Span[] {
  const first = halfYearOf(startsOn);
  return first.endsOn === endsOn ? [first] : [first, halfYearOf(endsOn)];
}

/** What a table can be of: each half-year that was counted, and each year of which both were; the latest first. */
export function spansOf(counted: readonly PlainDate[]): readonly Span[] {
  const halves = counted.map(halfYearOf);
  const years = counted.flatMap((start): Span[] => {
    const year = start.slice(0, 4);
    return start.endsWith('-01-01') && counted.includes(`${year}-07-01`)
      ? [{ startsOn: start, endsOn: `${year}-12-31` }]
      : [];
  });
  return [...halves, ...years].toSorted(
    (a, b) => b.endsOn.localeCompare(a.endsOn) || b.startsOn.localeCompare(a.startsOn),
  );
}

/** A span as a form sends it. */
export const spanKey = ({ startsOn, endsOn }: Span) => `${startsOn}_${endsOn}`;
