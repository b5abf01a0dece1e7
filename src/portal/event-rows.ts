import { type TaggedColumn, taggedRows } from '../platform/documents/hxl.ts';
import { jurisdictionName } from '../platform/language/jurisdictions.ts';
import type { Language } from '../platform/language/language.ts';
import type { EventRow } from './queries.ts';

/** Gatherings, planned and held, as rows of a table file for everybody. How many came is in the results, small numbers hidden. */
export function eventRows({ t, locale }: Language, events: readonly EventRow[]) {
  const columns: TaggedColumn<EventRow>[] = [
    { head: t('portal.events.event'), tag: '#event+name', value: ({ title }) => title },
    {
      head: t('portal.events.kind'),
      tag: '#event+type',
      value: ({ kind }) => t(`portal.events.kind.${kind}`),
    },
    { head: t('portal.scope'), tag: '#event+scope', value: ({ scope }) => t(`portal.scope.${scope}`) },
    {
      head: t('common.jurisdiction'),
      tag: '#country+name',
      value: ({ jurisdiction }) =>
        jurisdiction ? jurisdictionName(jurisdiction, locale) : t('portal.region'),
    },
    {
      head: t('portal.where'),
      tag: '#loc+name',
      value: ({ place }) => place ?? t('ui.place.for_participants'),
    },
    { head: t('portal.events.from'), tag: '#date+start', value: ({ startsOn }) => startsOn },
    { head: t('portal.events.until'), tag: '#date+end', value: ({ endsOn }) => endsOn },
    { head: t('portal.events.host'), tag: '#org+host+name', value: ({ hostName }) => hostName },
  ];
  return taggedRows(columns, events);
}
