import { dayIn, wallClock } from '../../platform/dates.ts';
import type { MessageArguments } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import type { Session } from '../programme/queries.ts';
import type { Gathering } from '../queries.ts';
import type { Offer } from './rules.ts';
import { none, notThe, typedFact } from './typed-fact.ts';

/** What only those who have a place are told: texts choose by this word. */
const later = 'later';

/**
 * What an invitation by email says beside the title: when, where, who invites, how many places there are, until when to answer, where the
 * agenda is, and the organiser's note. Whoever is invited has no place yet: a place for participants alone is not told.
 */
export function invitationFacts(
  gathering: Pick<
    Gathering,
    'id' | 'startsOn' | 'endsOn' | 'place' | 'placeFor' | 'hostName' | 'publishedAt'
  >,
  {
    sessions,
    offer,
    note,
  }: { sessions: readonly Pick<Session, 'day' | 'startsAt' | 'endsAt'>[]; offer: Offer; note: string },
  { baseUrl, link }: { baseUrl: string; link: string },
): MessageArguments {
  const hours = (day: string) => sessions.filter((session) => session.day === day);
  const begin = hours(gathering.startsOn).map(({ startsAt }) => startsAt);
  const end = hours(gathering.endsOn).map(({ endsAt }) => endsAt);
  const clock = (at: string | undefined) => (at === undefined ? none : wallClock(at, zone).time);
  return {
    starts: clock(begin.toSorted()[0]),
    ends: gathering.endsOn,
    finishes: clock(end.toSorted().at(-1)),
    place: gathering.placeFor === 'everybody' ? notThe(later, gathering.place) : later,
    host: gathering.hostName,
    places: offer.places ?? none,
    until: offer.registerUntil ? dayIn(zone, offer.registerUntil) : none,
    agenda: gathering.publishedAt ? `${baseUrl}/events/${gathering.id}` : link,
    note: typedFact(note),
  };
}
