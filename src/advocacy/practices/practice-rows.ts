import type { CsvCell } from '../../platform/documents/write-csv.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language } from '../../platform/language/language.ts';
import type { PracticeText } from './queries.ts';
import type { AdoptionText } from './queries-adoptions.ts';

type Row = { readonly practice: PracticeText; readonly adoption: AdoptionText | undefined };
type Column = {
  readonly head: string;
  /** A hashtag of the HXL 1.1 dictionary, with attributes. */
  readonly hxl: string;
  value(row: Row): CsvCell;
};

/** Practices as rows of a table file, one a body that adopted it, one without a body where nobody did; with a row of HXL hashtags when asked. */
export function practiceRows(
  language: Language,
  practices: readonly PracticeText[],
  adoptions: readonly AdoptionText[],
  { hxl = false }: { hxl?: boolean } = {},
): CsvCell[][] {
  const { t, locale, list } = language;
  const nameOf = (code: string | null) => code && jurisdictionName(code, locale);
  const columns: readonly Column[] = [
    { head: t('practice.name'), hxl: '#activity+name', value: ({ practice }) => practice.title },
    {
      head: t('practice.kind'),
      hxl: '#activity+type',
      value: ({ practice }) => t(`practice.kind.${practice.kind}`),
    },
    { head: t('practice.protects'), hxl: '#description', value: ({ practice }) => practice.protects },
    {
      head: t('practice.whom'),
      hxl: '#beneficiary+type',
      value: ({ practice }) => list(practice.whom.map((one) => t(`practice.whom.${one}`))),
    },
    { head: t('practice.begun_by'), hxl: '#org+origin+name', value: ({ practice }) => practice.begunByName },
    {
      head: t('practice.begun_at'),
      hxl: '#country+origin+name',
      value: ({ practice }) => nameOf(practice.jurisdiction),
    },
    { head: t('practice.begun_on'), hxl: '#date+start', value: ({ practice }) => practice.begunOn },
    {
      head: t('practice.adoption.body'),
      hxl: '#org+adopter+name',
      value: ({ adoption }) => adoption?.bodyName ?? null,
    },
    {
      head: t('common.jurisdiction'),
      hxl: '#country+name',
      value: ({ adoption }) => (adoption ? nameOf(adoption.jurisdiction) : null),
    },
    {
      head: t('advocacy.recommendation.territory'),
      hxl: '#loc+name',
      value: ({ adoption }) => adoption?.territory ?? null,
    },
    {
      head: t('practice.level'),
      hxl: '#adm+level',
      value: ({ adoption }) => adoption && t(`practice.level.${adoption.level}`),
    },
    {
      head: t('practice.way'),
      hxl: '#modality',
      value: ({ adoption }) => adoption && t(`practice.way.${adoption.way}`),
    },
    {
      head: t('practice.status'),
      hxl: '#status+name',
      value: ({ adoption }) => adoption && t(`practice.status.${adoption.status}`),
    },
    { head: t('practice.since'), hxl: '#date+status', value: ({ adoption }) => adoption?.statusOn ?? null },
  ];
  const rows: Row[] = practices.flatMap((practice): Row[] => {
    const own = adoptions.filter(({ practiceId }) => practiceId === practice.id);
    return own.length > 0
      ? own.map((adoption) => ({ practice, adoption }))
      : [{ practice, adoption: undefined }];
  });
  return [
    columns.map(({ head }) => head),
    ...(hxl ? [columns.map((column) => column.hxl)] : []),
    ...rows.map((row) => columns.map(({ value }) => value(row))),
  ];
}
