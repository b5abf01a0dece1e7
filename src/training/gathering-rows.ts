import type { CsvCell } from '../platform/documents/write-csv.ts';
import { jurisdictionName } from '../platform/language/jurisdictions.ts';
import type { Language } from '../platform/language/language.ts';
import type { GatheringRow } from './queries.ts';

/** Gatherings as rows of a table file, headed in the reader's language. */
export function gatheringRows({ t, locale }: Language, gatherings: readonly GatheringRow[]): CsvCell[][] {
  const heads = [
    'title',
    'kind',
    'scope',
    'place',
    'host',
    'starts_on',
    'ends_on',
    'organisations',
    'women',
    'men',
  ];
  const [title = '', ...rest] = heads.map((head) => t(`training.${head}`));
  return [
    [title, t('common.jurisdiction'), ...rest],
    ...gatherings.map((one) => [
      one.title,
      one.jurisdiction ? jurisdictionName(one.jurisdiction, locale) : t('training.whole_region'),
      t(`training.kind.${one.kind}`),
      t(`training.scope.${one.scope}`),
      one.place,
      one.hostName,
      one.startsOn,
      one.endsOn,
      one.organisations,
      one.women,
      one.men,
    ]),
  ];
}
