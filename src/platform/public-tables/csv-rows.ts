import type { CsvCell } from '../documents/write-csv.ts';
import type { Language } from '../language/language.ts';
import type { PublicColumn } from './public-table.ts';

/** The same columns as a file for staff: the reader's words as heads, hashtags in the second row. */
export function csvRows<Row>(
  columns: readonly PublicColumn<Row>[],
  rows: readonly Row[],
  language: Language,
): (readonly CsvCell[])[] {
  const { t } = language;
  const written = (cell: ReturnType<PublicColumn<Row>['value']>): CsvCell =>
    typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : cell;
  return [
    columns.map(({ type, words }) =>
      type === 'code' ? t('opendata.column.code', { name: t(words) }) : t(words),
    ),
    columns.map(({ tag }) => tag),
    ...rows.map((row) => columns.map(({ value }) => written(value(row, language)))),
  ];
}
