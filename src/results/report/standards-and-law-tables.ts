import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language } from '../../platform/language/language.ts';
import type { AnnexTable } from './annex-table.ts';
import type { StandardsAndLaw } from './standards-and-law.ts';

/** Law and the figures of others as tables, written once for page, DOCX, PDF and XLSX. How many values there are is said, never what they add up to. */
export function standardsAndLawTables({ t, locale }: Language, annexes: StandardsAndLaw): AnnexTable[] {
  const { laws, provisions, series } = annexes;
  const head = (key: string, width = 1) => ({ head: t(`results.annex.${key}`), width });
  const count = (key: string) => ({ ...head(key), numeric: true });
  return [
    {
      key: 'laws',
      caption: t('results.annex.laws'),
      columns: [
        { head: t('results.jurisdiction'), width: 2 },
        count('acts'),
        count('places_of_acts'),
        count('compared'),
      ],
      rows: laws.map((one) => [
        jurisdictionName(one.jurisdiction, locale),
        { count: one.acts },
        { count: one.places },
        { count: one.compared },
      ]),
      hrefs: laws.map(() => '/staff/logframe/laws_recorded'),
    },
    {
      key: 'provisions',
      caption: t('results.annex.provisions'),
      columns: [
        head('instrument', 3),
        count('provisions_all'),
        count('verified'),
        count('verified_in_period'),
      ],
      rows: provisions.map((one) => [
        one.instrument,
        { count: one.provisions },
        { count: one.verified },
        { count: one.inPeriod },
      ]),
      hrefs: provisions.map(({ id }) => `/instruments/${id}`),
    },
    {
      key: 'series',
      caption: t('results.annex.series'),
      columns: [head('publisher', 1.4), head('series_name', 3), count('values'), head('as_of')],
      rows: series.map((one) => [
        one.publisher,
        one.name,
        { count: one.values },
        one.asOf === null ? null : { day: one.asOf },
      ]),
      hrefs: series.map(() => '/series'),
    },
  ];
}
