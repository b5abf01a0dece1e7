import { type CsvCell, writeCsv } from '../documents/write-csv.ts';
import { writeXlsx, type XlsxCell } from '../documents/write-xlsx.ts';
import type { Language } from '../language/language.ts';
import { type ColumnType, isInvented, type PublicCell, type PublicTable } from './public-table.ts';
import { type Page, pageOf } from './table-page.ts';

/** A table with its rows, on its way out. */
export type TableAnswer = {
  readonly result: 'table';
  readonly format: TableFormat;
  readonly table: PublicTable;
  readonly rows: readonly unknown[];
  readonly language: Language;
  /** The address it was asked under, without its host. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
};
export type TableFormat = 'csv' | 'xlsx' | 'json';
type InstanceConfig = { readonly baseUrl: string; readonly demonstration: boolean };

export const demonstrationColumn = { name: 'demonstration', tag: '#meta+demonstration' } as const;
/** Asked for with a CSV: as the region's spreadsheets read it. */
export const forSpreadsheets = 'for=spreadsheet';
export const contentTypes: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

/** The file of a table. Its first column says of every row whether it is invented. */
export async function writeTable(
  answer: TableAnswer,
  instance: InstanceConfig,
): Promise<string | Uint8Array> {
  if (answer.format === 'json') return JSON.stringify(jsonOf(answer, instance));
  if (answer.format === 'xlsx') return xlsxOf(answer, instance);
  return answer.query.for === 'spreadsheet' ? localCsvOf(answer, instance) : csvOf(answer, instance);
}

/** For programs: names that never change, hashtags in the second row, comma and point. */
function csvOf({ table, rows, language }: TableAnswer, { demonstration }: InstanceConfig): string {
  return writeCsv([
    [demonstrationColumn.name, ...table.columns.map(({ name }) => name)],
    [demonstrationColumn.tag, ...table.columns.map(({ tag }) => tag)],
    ...rows.map((row) => [
      isInvented(table, row, demonstration) ? 'yes' : 'no',
      ...table.columns.map(({ value }) => plain(value(row, language))),
    ]),
  ]);
}

/** For the spreadsheets of the region: the reader's words, semicolon and decimal comma. */
function localCsvOf({ table, rows, language }: TableAnswer, { demonstration }: InstanceConfig): string {
  const body = rows.map((row) => [
    markOf(table, row, demonstration, language),
    ...table.columns.map(({ type, value }) => local(type, value(row, language), language)),
  ]);
  return writeCsv([headsOf(table, language), ...body], ';');
}

function local(type: ColumnType, cell: PublicCell, language: Language): CsvCell {
  if (typeof cell === 'boolean') return yesOrNo(cell, language);
  if (type !== 'decimal' && typeof cell !== 'number') return plain(cell);
  return cell === null || cell === undefined ? null : String(cell).replace('.', ',');
}

async function xlsxOf(answer: TableAnswer, { baseUrl, demonstration }: InstanceConfig): Promise<Uint8Array> {
  const { table, rows, language } = answer;
  const { t } = language;
  const sheet = {
    name: t(`opendata.set.${table.key}`),
    above: [
      t(`opendata.set.${table.key}`),
      `${baseUrl}/open-data/tables/${table.key}`,
      t(`opendata.method.${table.method}`),
      t(`opendata.licence.${table.licence}`),
    ],
    columns: headsOf(table, language).map((head) => ({ head })),
    rows: rows.map((row) => [
      markOf(table, row, demonstration, language),
      ...table.columns.map(({ type, value }) => inSheet(type, value(row, language), language)),
    ]),
  };
  return writeXlsx([sheet], { language, demonstration });
}

function inSheet(type: ColumnType, cell: PublicCell, language: Language): XlsxCell {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'boolean') return yesOrNo(cell, language);
  if (type === 'date') return { day: String(cell) };
  if (type === 'decimal') return { number: Number(cell), decimals: String(cell).split('.')[1]?.length ?? 0 };
  return cell;
}

function jsonOf(
  { table, rows, language, path, query }: TableAnswer,
  { baseUrl, demonstration }: InstanceConfig,
) {
  const page: Page = pageOf(query, rows.length);
  const shown = rows.slice(page.from, page.from + page.size);
  const next = page.from + page.size < rows.length;
  const more = new URLSearchParams({ ...query, page: String(page.number + 1) });
  return {
    table: table.key,
    title: language.t(`opendata.set.${table.key}`),
    language: language.locale,
    about: `${baseUrl}/open-data/tables/${table.key}`,
    licence: language.t(`opendata.licence.${table.licence}`),
    note: demonstration ? language.t('ui.demonstration.title') : null,
    page: page.number,
    size: page.size,
    total: rows.length,
    next: next ? `${baseUrl}${path}?${more}` : null,
    rows: shown.map((row) => ({
      [demonstrationColumn.name]: isInvented(table, row, demonstration),
      ...Object.fromEntries(
        table.columns.map(({ name, type, value }) => [name, inJson(type, value(row, language))]),
      ),
    })),
  };
}

/** What is not known is null: an empty text says nothing more. */
function inJson(type: ColumnType, cell: PublicCell): PublicCell {
  if (cell === undefined || cell === '' || cell === null) return null;
  return type === 'decimal' ? String(cell) : cell;
}

function headsOf(table: PublicTable, { t }: Language): string[] {
  return [
    t('opendata.column.demonstration'),
    ...table.columns.map(({ type, words }) =>
      type === 'code' ? t('opendata.column.code', { name: t(words) }) : t(words),
    ),
  ];
}

function markOf(table: PublicTable, row: unknown, demonstration: boolean, { t }: Language): string {
  return t(isInvented(table, row, demonstration) ? 'opendata.row.invented' : 'opendata.row.real');
}

function yesOrNo(cell: boolean, { t }: Language): string {
  return t(cell ? 'common.yes' : 'opendata.no');
}
function plain(cell: PublicCell): CsvCell {
  return typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : cell;
}
