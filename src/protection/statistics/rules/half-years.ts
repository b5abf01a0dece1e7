import { addDays, type PlainDate } from '../../../platform/dates.ts';

/** Weeks after its end at which a half-year closes, and days in which organisations answer. `migrations/0461` has the same. */
export const closing = { weeks: 6, answerDays: 10 } as const;

/** What a table is of: one half-year. */
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

/** The half-years that were counted, the latest first. */
export function spansOf(counted: readonly PlainDate[]): readonly Span[] {
  return counted
    .map(halfYearOf)
    .toSorted((a, b) => (b.startsOn < a.startsOn ? -1 : Number(b.startsOn > a.startsOn)));
}
