import { type TaggedColumn, taggedRows } from '../../platform/documents/hxl.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language } from '../../platform/language/language.ts';
import type { PracticeText } from './queries.ts';
import type { AdoptionText } from './queries-adoptions.ts';

type Row = { readonly practice: PracticeText; readonly adoption: AdoptionText | undefined };
/** Practices as rows of a table file, one a body that adopted it, one without a body where nobody did, with HXL hashtags under the heads. */
export function practiceRows(
  language: Language,
  practices: readonly PracticeText[],
  adoptions: readonly AdoptionText[],
) {
  const { t, locale, list } = language;
  const nameOf = (code: string | null) => code && jurisdictionName(code, locale);
  const columns: readonly TaggedColumn<Row>[] = [
    { head: t('practice.name'), tag: '#activity+name', value: ({ practice }) => practice.title },
    {
      head: t('practice.kind'),
      tag: '#activity+type',
      value: ({ practice }) => t(`practice.kind.${practice.kind}`),
    },
    { head: t('practice.protects'), tag: '#description', value: ({ practice }) => practice.protects },
    {
      head: t('practice.whom'),
      tag: '#beneficiary+type',
      value: ({ practice }) => list(practice.whom.map((one) => t(`practice.whom.${one}`))),
    },
    { head: t('practice.begun_by'), tag: '#org+origin+name', value: ({ practice }) => practice.begunByName },
    {
      head: t('practice.begun_at'),
      tag: '#country+origin+name',
      value: ({ practice }) => nameOf(practice.jurisdiction),
    },
    { head: t('practice.begun_on'), tag: '#date+start', value: ({ practice }) => practice.begunOn },
    {
      head: t('practice.adoption.body'),
      tag: '#org+adopter+name',
      value: ({ adoption }) => adoption?.bodyName ?? null,
    },
    {
      head: t('common.jurisdiction'),
      tag: '#country+name',
      value: ({ adoption }) => (adoption ? nameOf(adoption.jurisdiction) : null),
    },
    {
      head: t('advocacy.recommendation.territory'),
      tag: '#loc+name',
      value: ({ adoption }) => adoption?.territory ?? null,
    },
    {
      head: t('practice.level'),
      tag: '#meta+level',
      value: ({ adoption }) => adoption && t(`practice.level.${adoption.level}`),
    },
    {
      head: t('practice.way'),
      tag: '#modality',
      value: ({ adoption }) => adoption && t(`practice.way.${adoption.way}`),
    },
    {
      head: t('practice.status'),
      tag: '#status+name',
      value: ({ adoption }) => adoption && t(`practice.status.${adoption.status}`),
    },
    { head: t('practice.since'), tag: '#date+status', value: ({ adoption }) => adoption?.statusOn ?? null },
  ];
  const rows: Row[] = practices.flatMap((practice): Row[] => {
    const own = adoptions.filter(({ practiceId }) => practiceId === practice.id);
    return own.length > 0
      ? own.map((adoption) => ({ practice, adoption }))
      : [{ practice, adoption: undefined }];
  });
  return taggedRows(columns, rows);
}
