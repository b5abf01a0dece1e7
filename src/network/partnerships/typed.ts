import { dayFields } from '../../platform/http/fields.ts';
import type { Typed } from '../../platform/http/route.ts';
import { typedOne } from '../../ui/form-context.ts';
import type { Partnership } from './queries.ts';
import { mostParties } from './schema.ts';

/** A partnership as the fields of its form. */
export function typedOf(partnership: Partnership): Record<string, string> {
  const known = partnership.parties.filter(({ organisationId }) => organisationId !== null);
  const others = partnership.parties.filter(({ organisationId }) => organisationId === null);
  return {
    version: String(partnership.version),
    kind: partnership.kind,
    level: partnership.level,
    jurisdiction: partnership.jurisdiction ?? '',
    other_jurisdiction: partnership.otherJurisdiction ?? '',
    agreement: partnership.agreementId ?? '',
    gathering: partnership.gatheringId ?? '',
    place: partnership.place,
    subject: partnership.subject,
    summary: partnership.summary,
    ...dayFields('began_on', partnership.beganOn),
    ...(partnership.endedOn ? dayFields('ended_on', partnership.endedOn) : {}),
    document_reference: partnership.documentReference,
    url: partnership.url ?? '',
    ...Object.fromEntries(
      known.flatMap(({ organisationId, sort }, at) => [
        [`party-${at}`, organisationId!],
        [`as-${at}`, sort],
      ]),
    ),
    ...Object.fromEntries(
      others.flatMap(({ name, sort }, at) => [
        [`other-${at}`, name],
        [`sort-${at}`, sort],
      ]),
    ),
  };
}

/** The labels of what is laid beside each other when two people changed a partnership at once. */
export const labels: Readonly<Record<string, string>> = {
  subject: 'network.partnership.subject',
  kind: 'network.partnership.kind',
  level: 'network.partnership.level',
  jurisdiction: 'common.jurisdiction',
  other_jurisdiction: 'network.partnership.other_side',
  place: 'network.municipality',
  began_on: 'network.partnership.began_on',
  ended_on: 'network.partnership.ended_on',
  parties: 'network.partnership.parties',
  document_reference: 'network.partnership.document_reference',
  url: 'network.partnership.url',
  summary: 'network.partnership.summary',
};

/** The fields of the form as texts to lay beside each other: each day and all parties in one piece. */
export function comparable(typed: Typed, nameOf: (organisationId: string) => string): Record<string, string> {
  const one = (name: string) => typedOne(typed, name).replace(/\r\n?/g, '\n');
  const day = (name: string) =>
    one(`${name}-year`) &&
    [one(`${name}-year`), one(`${name}-month`).padStart(2, '0'), one(`${name}-day`).padStart(2, '0')].join(
      '-',
    );
  const parties = [
    ...Array.from({ length: mostParties.known }, (_, at) => nameOf(one(`party-${at}`))),
    ...Array.from({ length: mostParties.others }, (_, at) => one(`other-${at}`)),
  ].filter(Boolean);
  return Object.fromEntries(
    Object.keys(labels).map((name) => [
      name,
      name === 'parties' ? parties.join('; ') : name.endsWith('_on') ? day(name) : one(name),
    ]),
  );
}
