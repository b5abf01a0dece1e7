import { actionCurrency } from '../../platform/action-currency.ts';
import { dayIn, wallClock } from '../../platform/dates.ts';
import type { MessageArguments } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import type { Session } from '../programme/queries.ts';
import type { Gathering } from '../queries.ts';
import type { Offered } from '../travel/rules.ts';
import type { Offer } from './rules.ts';
import { none, notThe, typedFact } from './typed-fact.ts';

/** What only those who have a place are told: texts choose by this word. */
const later = 'later';

type Told = Pick<Gathering, 'startsOn' | 'endsOn' | 'place' | 'placeFor' | 'hostName'>;
type Hours = readonly Pick<Session, 'day' | 'startsAt' | 'endsAt'>[];

/** When an event begins and ends by its own clock, where, and who holds it. `placed`: the reader has a place, and learns where it is held also where the place is for participants alone. */
export function eventFacts(
  gathering: Told,
  sessions: Hours,
  { placed }: { readonly placed: boolean },
): MessageArguments {
  const hours = (day: string) => sessions.filter((session) => session.day === day);
  const begin = hours(gathering.startsOn).map(({ startsAt }) => startsAt);
  const end = hours(gathering.endsOn).map(({ endsAt }) => endsAt);
  const clock = (at: string | undefined) => (at === undefined ? none : wallClock(at, zone).time);
  const told = placed || gathering.placeFor === 'everybody';
  return {
    starts: clock(begin.toSorted()[0]),
    ends: gathering.endsOn,
    finishes: clock(end.toSorted().at(-1)),
    place: told ? notThe(later, gathering.place) : later,
    host: gathering.hostName,
  };
}

/**
 * What an invitation by email says beside the title: when, where, who invites, how many places there are, until when to answer, where the
 * agenda is, and the organiser's note. Whoever is invited has no place yet: a place for participants alone is not told.
 */
export function invitationFacts(
  gathering: Told & Pick<Gathering, 'id' | 'publishedAt'>,
  { sessions, offer, note, offered }: { sessions: Hours; offer: Offer; note: string; offered: Offered },
  { baseUrl, link }: { baseUrl: string; link: string },
): MessageArguments {
  return {
    ...eventFacts(gathering, sessions, { placed: false }),
    places: offer.places ?? none,
    until: offer.registerUntil ? dayIn(zone, offer.registerUntil) : none,
    agenda: gathering.publishedAt ? `${baseUrl}/events/${gathering.id}` : link,
    note: typedFact(note),
    ...(offered.nights.length > 0 ? { beds: 'yes', nights: offered.nights.length } : { beds: 'no' }),
    ...(offered.travelUpToMinor === null
      ? { refund: 'no' }
      : { refund: 'yes', amountMinor: offered.travelUpToMinor, currency: actionCurrency() }),
  };
}
