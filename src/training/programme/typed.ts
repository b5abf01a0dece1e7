import { dayIn, wallClock } from '../../platform/dates.ts';
import { dayFields } from '../../platform/http/fields.ts';
import { zone } from '../../platform/zone.ts';
import { typedAmount } from '../travel/typed.ts';
import type { Session, StoredOffer } from './queries.ts';

/** A session as the fields of its form. */
export function typedSession(session: Session, joinLink: string | undefined): Record<string, string> {
  return {
    version: String(session.version),
    ...{ day: session.day, ...dayFields('day', session.day) },
    part: session.part,
    starts: wallClock(session.startsAt, zone).time,
    ends: wallClock(session.endsAt, zone).time,
    title: session.title,
    module: session.moduleId ?? '',
    room: session.room,
    online: session.online ? 'yes' : '',
    join_link: joinLink ?? '',
    trainers: session.trainers,
  };
}

/** An offer as the fields of its form; one that nobody saved yet is closed. */
export function typedOffer(offer: StoredOffer | undefined): Record<string, string | readonly string[]> {
  if (!offer) return { version: '0', registration: 'closed' };
  const groups = offer.groups.flatMap(({ kind, jurisdiction, places }, at) => [
    [`group-${at}-kind`, kind ?? ''],
    [`group-${at}-jurisdiction`, jurisdiction ?? ''],
    [`group-${at}-places`, String(places)],
  ]);
  return {
    version: String(offer.version),
    registration: offer.registration,
    places: offer.places === null ? '' : String(offer.places),
    ...dayFields('register_until', offer.registerUntil && dayIn(zone, offer.registerUntil)),
    introduction: offer.introduction,
    bring: offer.bring,
    invite_note: offer.inviteNote,
    'languages[]': offer.languages,
    'interpretation[]': offer.interpretation,
    ...Object.fromEntries(groups),
    budget_line: offer.budgetLineId ?? '',
    co_funder: offer.coFunder,
    'nights[]': offer.nights.map(String),
    travel_up_to: typedAmount(offer.travelUpToMinor),
  };
}
