import { type TaggedColumn, taggedRows } from '../../platform/documents/hxl.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language } from '../../platform/language/language.ts';
import type { OutcomeText } from './queries.ts';

/** Published changes as rows of a table file, headed in the reader's language, with HXL hashtags under the heads. */
export function outcomeRows({ t, locale }: Language, outcomes: readonly OutcomeText[]) {
  const columns: readonly TaggedColumn<OutcomeText>[] = [
    { head: t('influence.outcome.name'), tag: '#activity+name', value: ({ title }) => title },
    { head: t('influence.outcome.actor'), tag: '#org+actor+name', value: ({ actor }) => actor },
    { head: t('influence.outcome.change'), tag: '#description+change', value: ({ change }) => change },
    {
      head: t('influence.outcome.kind'),
      tag: '#activity+type',
      value: ({ kind }) => t(`influence.outcome.kind.${kind}`),
    },
    {
      head: t('influence.outcome.direction'),
      tag: '#status+direction',
      value: ({ direction }) => t(`influence.outcome.direction.${direction}`),
    },
    {
      head: t('influence.outcome.happened_on'),
      tag: '#date+occurred',
      value: ({ happenedOn }) => happenedOn,
    },
    {
      head: t('common.jurisdiction'),
      tag: '#country+name',
      value: ({ jurisdiction }) => jurisdiction && jurisdictionName(jurisdiction, locale),
    },
    { head: t('advocacy.recommendation.territory'), tag: '#loc+name', value: ({ territory }) => territory },
    {
      head: t('influence.outcome.contribution'),
      tag: '#description+contribution',
      value: ({ contribution }) => contribution,
    },
    {
      head: t('influence.outcome.significance'),
      tag: '#description+significance',
      value: ({ significance }) => significance,
    },
    {
      head: t('influence.outcome.substantiated_on'),
      tag: '#date+confirmed',
      value: ({ substantiatedOn }) => substantiatedOn,
    },
    {
      head: t('advocacy.recommendation.published_on'),
      tag: '#date+published',
      value: ({ publishedOn }) => publishedOn,
    },
  ];
  return taggedRows(columns, outcomes);
}
