import type { LadderStep } from '../../action/index.ts';
import { type TaggedColumn, taggedRows } from '../../platform/documents/hxl.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language } from '../../platform/language/language.ts';
import type { RecommendationText } from './queries.ts';
import { stepName } from './words.ts';

/** Published recommendations as rows of a table file, headed in the reader's language, with HXL hashtags under the heads. */
export function recommendationRows(
  language: Language,
  ladder: readonly LadderStep[],
  recommendations: readonly RecommendationText[],
) {
  const { t, locale } = language;
  const columns: readonly TaggedColumn<RecommendationText>[] = [
    { head: t('advocacy.recommendation.name'), tag: '#activity+name', value: ({ title }) => title },
    { head: t('advocacy.recommendation.ask'), tag: '#description+ask', value: ({ ask }) => ask },
    {
      head: t('advocacy.recommendation.addressee'),
      tag: '#org+addressee+name',
      value: ({ addressees }) => addressees.map(({ name }) => name).join('; '),
    },
    {
      head: t('advocacy.spread.title'),
      tag: '#status+addressee+list',
      value: ({ addressees }) =>
        addressees.map(({ name, step }) => `${name}: ${stepName(ladder, step, language)}`).join('; '),
    },
    {
      head: t('common.jurisdiction'),
      tag: '#country+name',
      value: ({ jurisdiction }) => jurisdiction && jurisdictionName(jurisdiction, locale),
    },
    { head: t('advocacy.recommendation.territory'), tag: '#loc+name', value: ({ territory }) => territory },
    {
      head: t('advocacy.recommendation.source'),
      tag: '#meta+source+type',
      value: ({ source }) => t(`advocacy.source.${source}`),
    },
    {
      head: t('advocacy.recommendation.source_body'),
      tag: '#meta+source+name',
      value: ({ sourceBody }) => sourceBody,
    },
    { head: t('advocacy.recommendation.symbol'), tag: '#meta+source+code', value: ({ symbol }) => symbol },
    {
      head: t('advocacy.recommendation.paragraph'),
      tag: '#meta+source+paragraph',
      value: ({ paragraph }) => paragraph,
    },
    { head: t('advocacy.recommendation.said_on'), tag: '#date+said', value: ({ saidOn }) => saidOn },
    { head: t('advocacy.recommendation.url'), tag: '#meta+url', value: ({ url }) => url },
    {
      head: t('advocacy.recommendation.status'),
      tag: '#status+name',
      value: ({ step }) => stepName(ladder, step, language),
    },
    { head: t('advocacy.evidence.value'), tag: '#status+value', value: ({ value }) => value ?? 0 },
    { head: t('advocacy.recommendation.step_on'), tag: '#date+status', value: ({ stepOn }) => stepOn },
    {
      head: t('advocacy.recommendation.published_on'),
      tag: '#date+published',
      value: ({ publishedOn }) => publishedOn,
    },
  ];
  return taggedRows(columns, recommendations);
}
