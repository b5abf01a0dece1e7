import { taggedTable } from '../../platform/documents/hxl.ts';
import type { CsvCell } from '../../platform/documents/write-csv.ts';
import type { PublishedValue, Series, SeriesMapping } from './queries.ts';

const columns = [
  ['series', '#indicator+code'],
  ['publisher', '#meta+source'],
  ['name', '#indicator+name'],
  ['unit', '#indicator+unit'],
  ['definition', '#description'],
  ['jurisdiction', '#country+code'],
  ['from', '#date+start'],
  ['to', '#date+end'],
  ['value', '#indicator+value+num'],
  ['verbatim', '#indicator+value+text'],
  ['preliminary', '#status+preliminary'],
  ['as_of', '#date+updated'],
  ['document', '#meta+document'],
  ['page', '#meta+document+page'],
  ['mapper', '#meta+mapper'],
  ['mark', '#status+verification'],
] as const;

/** The series of others as rows of a file, in English, the second row in HXL hashtags (HXL 1.1). A number somebody made of words names them. */
export function seriesRows(
  series: readonly Series[],
  values: readonly PublishedValue[],
  mappings: readonly SeriesMapping[],
) {
  const rows = series.flatMap((one): CsvCell[][] => {
    const head = [one.key, one.publisher, one.name, one.unit, one.definition];
    return [
      ...values
        .filter(({ seriesId }) => seriesId === one.id)
        .map((given) => [
          ...head,
          given.jurisdiction ?? '',
          given.periodFrom,
          given.periodTo,
          given.value,
          given.verbatim,
          given.preliminary ? 'yes' : 'no',
          given.asOf,
          given.document,
          given.page,
          '',
          given.verified ? 'seen' : 'from_memory',
        ]),
      ...mappings
        .filter(({ seriesId }) => seriesId === one.id)
        .map((given) => [
          ...head,
          given.jurisdiction,
          `${given.year}-01-01`,
          `${given.year}-12-31`,
          String(given.number),
          '',
          'no',
          null,
          given.document,
          '',
          given.mapper,
          'seen',
        ]),
    ];
  });
  return taggedTable(columns, rows);
}
