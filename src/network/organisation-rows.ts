import type { CsvCell } from '../platform/documents/write-csv.ts';
import { jurisdictionName } from '../platform/language/jurisdictions.ts';
import type { Language } from '../platform/language/language.ts';
import type { Organisation } from './queries.ts';

/** The registry as rows of a table file, headed in the reader's language. */
export function organisationRows(
  { t, locale }: Language,
  organisations: readonly Organisation[],
): CsvCell[][] {
  const place = (code: string) => jurisdictionName(code, locale);
  return [
    [
      t('common.name'),
      t('network.other_names'),
      t('network.kind'),
      t('common.jurisdiction'),
      t('network.municipality'),
      t('network.registration_number'),
      t('network.field'),
      t('network.works_in'),
      t('network.website'),
      t('network.contact_email'),
    ],
    ...organisations.map((one) => [
      one.name,
      one.otherNames.join('; '),
      t(`network.kind.${one.kind}`),
      one.jurisdiction ? place(one.jurisdiction) : t('network.regional'),
      one.municipality,
      one.registrationNumber,
      one.fields.map((field) => t(`people.field_of_work.${field}`)).join('; '),
      one.worksIn.map(place).join('; '),
      one.website,
      one.contactEmail,
    ]),
  ];
}
