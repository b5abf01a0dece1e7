import { dayFields } from '../../platform/http/fields.ts';
import type { Typed } from '../../platform/http/route.ts';
import type { Engagement } from './queries.ts';

/** An engagement as the fields of its form. */
export function typedOf(one: Engagement): Typed {
  return {
    version: String(one.version),
    kind: one.kind,
    subject: one.subject,
    ...dayFields('happened_on', one.happenedOn),
    jurisdiction: one.jurisdiction ?? '',
    territory: one.territory,
    place: one.place,
    side: one.sideId,
    'recommendations[]': one.recommendations.map(({ id }) => id),
    document_reference: one.documentReference,
    url: one.url ?? '',
    agreed: one.agreed,
    next_step: one.nextStep,
    ...dayFields('next_on', one.nextOn),
    ...Object.fromEntries(
      one.offices.flatMap(({ office, institution }, at) => [
        [`office-${at}`, office],
        [`institution-${at}`, institution],
      ]),
    ),
  };
}

/** The labels of what is laid beside each other when two people changed an engagement at once. */
export const labels: Readonly<Record<string, string>> = {
  kind: 'advocacy.engagement.kind',
  subject: 'advocacy.engagement.subject',
  happened_on: 'advocacy.engagement.happened_on',
  jurisdiction: 'common.jurisdiction',
  territory: 'advocacy.recommendation.territory',
  place: 'advocacy.engagement.place',
  agreed: 'advocacy.engagement.agreed',
  next_step: 'advocacy.engagement.next_step',
  next_on: 'advocacy.engagement.next_on',
  document_reference: 'advocacy.engagement.document',
  url: 'advocacy.recommendation.url',
};
