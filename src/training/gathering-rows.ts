import { type TaggedColumn, taggedRows } from '../platform/documents/hxl.ts';
import { jurisdictionName } from '../platform/language/jurisdictions.ts';
import type { Language } from '../platform/language/language.ts';
import type { GatheringRow } from './queries.ts';

/** Gatherings as rows of a table file, headed in the reader's language, with HXL hashtags under the heads. */
export function gatheringRows({ t, locale }: Language, gatherings: readonly GatheringRow[]) {
  const columns: TaggedColumn<GatheringRow>[] = [
    { head: t('training.title'), tag: '#event+name', value: ({ title }) => title },
    {
      head: t('common.jurisdiction'),
      tag: '#country+name',
      value: ({ jurisdiction }) =>
        jurisdiction ? jurisdictionName(jurisdiction, locale) : t('training.whole_region'),
    },
    { head: t('training.kind'), tag: '#event+type', value: ({ kind }) => t(`training.kind.${kind}`) },
    { head: t('training.scope'), tag: '#event+scope', value: ({ scope }) => t(`training.scope.${scope}`) },
    { head: t('training.place'), tag: '#loc+name', value: ({ place }) => place },
    { head: t('training.host'), tag: '#org+host+name', value: ({ hostName }) => hostName },
    { head: t('training.starts_on'), tag: '#date+start', value: ({ startsOn }) => startsOn },
    { head: t('training.ends_on'), tag: '#date+end', value: ({ endsOn }) => endsOn },
    {
      head: t('training.organisations'),
      tag: '#reached+org+num',
      value: ({ organisations }) => organisations,
    },
    { head: t('training.women'), tag: '#reached+f', value: ({ women }) => women },
    { head: t('training.men'), tag: '#reached+m', value: ({ men }) => men },
  ];
  return taggedRows(columns, gatherings);
}
