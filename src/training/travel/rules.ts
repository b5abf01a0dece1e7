import { addDays, daysBetween, type Instant, type PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import { allNights, type TravelWay, travelWays } from './schema.ts';

/** What an event offers: beds for these nights, and travel up to an amount for each person; null refunds none. */
export type Offered = { readonly nights: readonly number[]; readonly travelUpToMinor: number | null };
/** What one person said: nights, how they travel, from where, and what it costs. */
export type Travel = {
  readonly nights: readonly number[];
  readonly way: TravelWay | null;
  readonly departsFrom: string;
  readonly costMinor: number | null;
};

/** With the time since which the organiser has booked it. */
export type BookedTravel = Travel & { readonly bookedAt: Instant | null };

export const isOffered = ({ nights, travelUpToMinor }: Offered) =>
  nights.length > 0 || travelUpToMinor !== null;
export const isNothing = ({ nights, way }: Travel) => nights.length === 0 && way === null;

/** The nights of an event: from the one before its first day to the one after its last. */
export function nightsOf({ startsOn, endsOn }: { startsOn: PlainDate; endsOn: PlainDate }): number[] {
  const last = daysBetween(startsOn, endsOn);
  return allNights.filter((night) => night <= last);
}

/** What is offered at an event of these days: one that was shortened since has fewer nights. */
export const offeredAt = (
  days: { startsOn: PlainDate; endsOn: PlainDate },
  { nights, travelUpToMinor }: Offered,
): Offered => ({ nights: nightsOf(days).filter((night) => nights.includes(night)), travelUpToMinor });

/** The evenings of nights, in their order. */
export const eveningsOf = (startsOn: PlainDate, nights: readonly number[]): PlainDate[] =>
  nights.map((night) => addDays(startsOn, night));

/** What is asked for and still offered: an organiser may offer less than before. */
export function stillOffered(travel: Travel, offered: Offered): Travel {
  const nights = travel.nights.filter((night) => offered.nights.includes(night));
  return offered.travelUpToMinor === null
    ? { nights, way: null, departsFrom: '', costMinor: null }
    : { ...travel, nights };
}

/** Problems: `night_not_offered`, `travel_not_offered`, `travel_way_missing` (a cost or a place, and no way to travel). */
export function mustBeOffered(travel: Travel, offered: Offered): void {
  if (travel.nights.some((night) => !offered.nights.includes(night)))
    throw problem('night_not_offered', {}, { field: 'nights' });
  const said = travel.departsFrom !== '' || travel.costMinor !== null;
  if (offered.travelUpToMinor === null && (said || travel.way !== null)) throw problem('travel_not_offered');
  if (said && travel.way === null) throw problem('travel_way_missing', {}, { field: 'way' });
}

/** What of somebody's cost is refunded: never more than the event offers. */
export const refundOf = ({ costMinor }: Travel, { travelUpToMinor }: Offered) =>
  Math.min(costMinor ?? 0, travelUpToMinor ?? 0);

export type TravelTotals = {
  /** How many beds each offered night. */
  readonly beds: readonly { readonly night: number; readonly people: number }[];
  /** All nights of all people together. */
  readonly nights: number;
  readonly ways: readonly { readonly way: TravelWay; readonly people: number }[];
  readonly costMinor: number;
  readonly refundMinor: number;
};

/** What must be booked and paid, counted; of what is still offered alone. */
export function travelTotals(asked: readonly Travel[], offered: Offered): TravelTotals {
  const wanted = asked.map((one) => stillOffered(one, offered));
  const add = (of: (one: Travel) => number) => wanted.reduce((total, one) => total + of(one), 0);
  return {
    beds: offered.nights.map((night) => ({
      night,
      people: wanted.filter(({ nights }) => nights.includes(night)).length,
    })),
    nights: add(({ nights }) => nights.length),
    ways: travelWays
      .map((way) => ({ way, people: wanted.filter((one) => one.way === way).length }))
      .filter(({ people }) => people > 0),
    costMinor: add(({ costMinor }) => costMinor ?? 0),
    refundMinor: add((one) => refundOf(one, offered)),
  };
}

/** What is asked for, still offered and not booked yet. */
export const toBook = <One extends BookedTravel>(asked: readonly One[], offered: Offered): One[] =>
  asked.filter((one) => one.bookedAt === null && !isNothing(stillOffered(one, offered)));

/** Problem: `nothing_to_book`. */
export function mustBeToBook(open: readonly BookedTravel[]): void {
  if (open.length === 0) throw problem('nothing_to_book');
}
