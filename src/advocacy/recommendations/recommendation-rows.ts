import type { LadderStep } from '../../action/index.ts';
import type { CsvCell } from '../../platform/documents/write-csv.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language } from '../../platform/language/language.ts';
import type { RecommendationText } from './queries.ts';
import { stepName } from './words.ts';

type Column = {
  readonly head: string;
  /** A hashtag of the HXL 1.1 dictionary, with attributes. */
  readonly hxl: string;
  value(one: RecommendationText): CsvCell;
};

/** Published recommendations as rows of a table file, headed in the reader's language, with a row of HXL hashtags under the heads when asked. */
export function recommendationRows(
  language: Language,
  ladder: readonly LadderStep[],
  recommendations: readonly RecommendationText[],
  { hxl = false }: { hxl?: boolean } = {},
): CsvCell[][] {
  const { t, locale } = language;
  const columns: readonly Column[] = [
    { head: t('advocacy.recommendation.name'), hxl: '#activity+name', value: ({ title }) => title },
    { head: t('advocacy.recommendation.ask'), hxl: '#description+ask', value: ({ ask }) => ask },
    {
      head: t('advocacy.recommendation.addressee'),
      hxl: '#org+addressee+name',
      value: ({ addresseeName }) => addresseeName,
    },
    {
      head: t('common.jurisdiction'),
      hxl: '#country+name',
      value: ({ jurisdiction }) => jurisdiction && jurisdictionName(jurisdiction, locale),
    },
    { head: t('advocacy.recommendation.territory'), hxl: '#loc+name', value: ({ territory }) => territory },
    {
      head: t('advocacy.recommendation.source'),
      hxl: '#meta+source+type',
      value: ({ source }) => t(`advocacy.source.${source}`),
    },
    {
      head: t('advocacy.recommendation.source_body'),
      hxl: '#meta+source+name',
      value: ({ sourceBody }) => sourceBody,
    },
    { head: t('advocacy.recommendation.symbol'), hxl: '#meta+source+code', value: ({ symbol }) => symbol },
    {
      head: t('advocacy.recommendation.paragraph'),
      hxl: '#meta+source+paragraph',
      value: ({ paragraph }) => paragraph,
    },
    { head: t('advocacy.recommendation.said_on'), hxl: '#date+said', value: ({ saidOn }) => saidOn },
    { head: t('advocacy.recommendation.url'), hxl: '#meta+url', value: ({ url }) => url },
    {
      head: t('advocacy.recommendation.status'),
      hxl: '#status+name',
      value: ({ step }) => stepName(ladder, step, language),
    },
    { head: t('advocacy.evidence.value'), hxl: '#status+value', value: ({ value }) => value ?? 0 },
    { head: t('advocacy.recommendation.step_on'), hxl: '#date+status', value: ({ stepOn }) => stepOn },
    {
      head: t('advocacy.recommendation.published_on'),
      hxl: '#date+published',
      value: ({ publishedOn }) => publishedOn,
    },
  ];
  return [
    columns.map(({ head }) => head),
    ...(hxl ? [columns.map((column) => column.hxl)] : []),
    ...recommendations.map((one) => columns.map(({ value }) => value(one))),
  ];
}
