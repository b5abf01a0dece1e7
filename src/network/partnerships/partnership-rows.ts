import type { CsvCell } from '../../platform/documents/write-csv.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Partnership } from './queries.ts';

/** Partnerships as rows of a table file, headed in the reader's language. */
export function partnershipRows({ t, locale }: Language, partnerships: readonly Partnership[]): CsvCell[][] {
  return [
    [
      t('network.partnership.subject'),
      t('network.partnership.kind'),
      t('network.partnership.level'),
      t('common.jurisdiction'),
      t('network.place'),
      t('network.partnership.began_on'),
      t('network.partnership.ended_on'),
      t('network.partnership.parties'),
      t('network.partnership.document_reference'),
      t('network.partnership.url'),
      t('network.partnership.results'),
    ],
    ...partnerships.map((one) => [
      one.subject,
      t(`network.partnership.kind.${one.kind}`),
      t(`network.partnership.level.${one.level}`),
      one.jurisdiction ? jurisdictionName(one.jurisdiction, locale) : t('network.regional'),
      one.place,
      one.beganOn,
      one.endedOn,
      one.parties.map(({ name, sort }) => `${name} (${t(`network.partnership.sort.${sort}`)})`).join('; '),
      one.documentReference,
      one.url,
      one.results,
    ]),
  ];
}
