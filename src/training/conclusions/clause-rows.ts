import { type TaggedColumn, taggedRows } from '../../platform/documents/hxl.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language } from '../../platform/language/language.ts';
import type { ConcludedClause } from './queries.ts';

/** What gatherings concluded as rows of a table file for everybody: each clause with where it was concluded and what it became. */
export function clauseRows({ t, locale }: Language, clauses: readonly ConcludedClause[]) {
  const columns: TaggedColumn<ConcludedClause>[] = [
    { head: t('training.title'), tag: '#event+name', value: ({ title }) => title },
    { head: t('training.kind'), tag: '#event+type', value: ({ kind }) => t(`training.kind.${kind}`) },
    { head: t('training.scope'), tag: '#event+scope', value: ({ scope }) => t(`training.scope.${scope}`) },
    {
      head: t('common.jurisdiction'),
      tag: '#country+name',
      value: ({ jurisdiction }) =>
        jurisdiction ? jurisdictionName(jurisdiction, locale) : t('training.whole_region'),
    },
    {
      head: t('training.place'),
      tag: '#loc+name',
      value: ({ place }) => place ?? t('ui.place.for_participants'),
    },
    { head: t('training.host'), tag: '#org+host+name', value: ({ hostName }) => hostName },
    { head: t('training.ends_on'), tag: '#date+end', value: ({ endsOn }) => endsOn },
    { head: t('training.test.number'), tag: '#item+clause+num', value: ({ number }) => number },
    { head: t('training.conclusion'), tag: '#description+clause', value: ({ text }) => text },
    {
      head: t('training.conclusion.language'),
      tag: '#description+lang+code',
      value: ({ language }) => language,
    },
    {
      head: t('training.conclusion.recommendation'),
      tag: '#activity+recommendation+name',
      value: ({ recommendationTitle }) => recommendationTitle,
    },
  ];
  return taggedRows(columns, clauses);
}
