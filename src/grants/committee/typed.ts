import { dayFields } from '../../platform/http/fields.ts';
import type { Typed } from '../../platform/http/route.ts';
import { typedOfDepartures } from './departure-fields.ts';
import type { Committee } from './queries.ts';
import { typedOfVotes } from './schema.ts';

const seatsOf = ({ members }: Committee, role: string) =>
  members.filter((one) => one.role === role).map(({ personId }) => personId);

/** A committee as the fields of its form. */
export function typedOfCommittee(committee: Committee): Typed {
  return {
    version: String(committee.version),
    chair: seatsOf(committee, 'chair')[0] ?? '',
    chair_votes: committee.chairVotes ? 'yes' : '',
    secretary: seatsOf(committee, 'secretary')[0] ?? '',
    'members[]': seatsOf(committee, 'member'),
    ...dayFields('meeting_on', committee.meetingOn),
    place: committee.place,
    agenda: committee.agenda,
    day_reason: '',
  };
}

/** What is stored, in words, beside what was typed: people by their ids would say nothing. */
export function storedCommittee({ place, agenda, dayReason }: Committee): Record<string, string> {
  return { place, agenda, day_reason: dayReason };
}

/** The record of a meeting as the fields of its form. */
export function typedOfRecord(committee: Committee): Typed {
  return {
    version: String(committee.version),
    'present[]': committee.members.filter(({ present }) => present).map(({ personId }) => personId),
    ...typedOfVotes(committee.lots, committee.votes),
    ...typedOfDepartures(committee.departures),
    minutes: committee.minutes,
  };
}

export function storedRecord({ lots, votes, departures, minutes }: Committee): Record<string, string> {
  return { ...typedOfVotes(lots, votes), ...typedOfDepartures(departures), minutes };
}
