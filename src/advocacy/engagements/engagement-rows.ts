import type { CsvCell } from '../../platform/documents/write-csv.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Engagement } from './queries.ts';

type Column = {
  readonly head: string;
  /** A hashtag of the HXL 1.1 dictionary, with attributes. */
  readonly hxl: string;
  value(one: Engagement): CsvCell;
};

/** Engagements that stand as rows of a table file, headed in the reader's language, with a row of HXL hashtags under the heads when asked. */
export function engagementRows(
  { t, locale }: Language,
  engagements: readonly Engagement[],
  { hxl = false }: { hxl?: boolean } = {},
): CsvCell[][] {
  const columns: readonly Column[] = [
    { head: t('influence.happened_on'), hxl: '#date+occurred', value: ({ happenedOn }) => happenedOn },
    { head: t('influence.kind'), hxl: '#activity+type', value: ({ kind }) => t(`influence.kind.${kind}`) },
    { head: t('influence.subject'), hxl: '#activity+name', value: ({ subject }) => subject },
    {
      head: t('influence.offices'),
      hxl: '#contact+office',
      value: ({ offices }) =>
        offices.map(({ office, institution }) => `${office}, ${institution}`).join('; '),
    },
    {
      head: t('common.jurisdiction'),
      hxl: '#country+name',
      value: ({ jurisdiction }) => jurisdiction && jurisdictionName(jurisdiction, locale),
    },
    { head: t('advocacy.recommendation.territory'), hxl: '#loc+name', value: ({ territory }) => territory },
    { head: t('influence.place'), hxl: '#loc+place+name', value: ({ place }) => place },
    { head: t('influence.side'), hxl: '#org+name', value: ({ side }) => side },
    {
      head: t('influence.for'),
      hxl: '#activity+recommendation+name',
      value: ({ recommendations }) => recommendations.map(({ title }) => title).join('; '),
    },
    { head: t('influence.document'), hxl: '#meta+document', value: (one) => one.documentReference },
    { head: t('influence.agreed'), hxl: '#description+agreed', value: ({ agreed }) => agreed },
    { head: t('influence.next_step'), hxl: '#description+next', value: ({ nextStep }) => nextStep },
    { head: t('influence.next_on'), hxl: '#date+next', value: ({ nextOn }) => nextOn },
  ];
  return [
    columns.map(({ head }) => head),
    ...(hxl ? [columns.map((column) => column.hxl)] : []),
    ...engagements
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map((one) => columns.map(({ value }) => value(one))),
  ];
}
