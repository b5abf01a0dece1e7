import { type TaggedColumn, taggedRows } from '../../platform/documents/hxl.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Partnership } from './queries.ts';
import type { PublicPartnership } from './queries-published.ts';

/** Partnerships as rows of a table file, headed in the reader's language, with HXL hashtags under the heads. */
export function partnershipRows(
  { t, locale }: Language,
  partnerships: readonly (Partnership | PublicPartnership)[],
) {
  const of = (key: string) => t(`network.partnership.${key}`);
  const columns: TaggedColumn<Partnership | PublicPartnership>[] = [
    { head: of('subject'), tag: '#activity+name', value: ({ subject }) => subject },
    { head: of('kind'), tag: '#activity+type', value: ({ kind }) => of(`kind.${kind}`) },
    { head: of('level'), tag: '#activity+scope', value: ({ level }) => of(`level.${level}`) },
    {
      head: t('common.jurisdiction'),
      tag: '#country+name',
      value: ({ jurisdiction }) =>
        jurisdiction ? jurisdictionName(jurisdiction, locale) : t('network.regional'),
    },
    {
      head: of('other_side'),
      tag: '#country+other+name',
      value: ({ otherJurisdiction }) => otherJurisdiction && jurisdictionName(otherJurisdiction, locale),
    },
    {
      head: of('from_agreement'),
      tag: '#activity+origin+name',
      value: ({ agreementTitle }) => agreementTitle,
    },
    { head: of('from_gathering'), tag: '#event+origin+name', value: ({ gatheringTitle }) => gatheringTitle },
    { head: t('network.place'), tag: '#loc+name', value: ({ place }) => place },
    { head: of('began_on'), tag: '#date+start', value: ({ beganOn }) => beganOn },
    { head: of('ended_on'), tag: '#date+end', value: ({ endedOn }) => endedOn },
    {
      head: of('parties'),
      tag: '#org+partner+name+list',
      value: ({ parties }) => parties.map(({ name, sort }) => `${name} (${of(`sort.${sort}`)})`).join('; '),
    },
    {
      head: of('document_reference'),
      tag: '#meta+document',
      value: ({ documentReference }) => documentReference,
    },
    { head: of('url'), tag: '#meta+url', value: ({ url }) => url },
    { head: of('results'), tag: '#output+num', value: ({ results }) => results },
  ];
  return taggedRows(columns, partnerships);
}
