import { dayFields } from '../platform/http/fields.ts';
import type { AttendanceRow, Gathering } from './queries.ts';

const count = (people: number) => (people === 0 ? '' : String(people));

/** A gathering as the fields of its form. */
export function typedOf(gathering: Gathering): Record<string, string> {
  return {
    version: String(gathering.version),
    title: gathering.title,
    language: gathering.language ?? '',
    kind: gathering.kind,
    scope: gathering.scope,
    jurisdiction: gathering.jurisdiction ?? '',
    place: gathering.place,
    place_for: gathering.placeFor,
    host: gathering.partnerId,
    ...dayFields('starts_on', gathering.startsOn),
    ...dayFields('ends_on', gathering.endsOn),
    other_women: count(gathering.otherWomen),
    other_men: count(gathering.otherMen),
  };
}

/** Who came as the fields of the attendance table. */
export function typedAttendance(
  gathering: Gathering,
  attendance: readonly AttendanceRow[],
): Record<string, string> {
  return {
    version: String(gathering.version),
    ...Object.fromEntries(
      attendance.flatMap(({ organisationId, women, men }) => [
        [`women-${organisationId}`, String(women)],
        [`men-${organisationId}`, String(men)],
      ]),
    ),
  };
}
