import { addDays, isPlainDate, type PlainDate } from '../../platform/dates.ts';
import { searchKey } from '../../platform/language/search-key.ts';
import { readMinor } from '../../platform/money.ts';
import type { LineOfBudget } from './queries-questions.ts';
import type { ExpenditureForm } from './schema.ts';

/** The columns of the table, in this order: the template has them. */
export const expenditureColumns = [
  ...([
    'date',
    'heading',
    'budget_line',
    'description',
    'supplier',
    'document',
    'currency',
    'amount',
  ] as const),
] as const;
export type ExpenditureColumn = (typeof expenditureColumns)[number];
export const mostRows = 300;
/** Their lines, with the line of the heads. */
export const mostLines = mostRows + 1;

export type Fault = {
  readonly line: number;
  readonly fault: 'date' | 'heading' | 'line' | 'description' | 'document' | 'currency' | 'amount' | 'large';
};
export type ReadRow = { readonly line: number; readonly form: Omit<ExpenditureForm, 'reason'> };
type Names = {
  readonly headings: readonly {
    readonly key: string;
    readonly number: string;
    /** In each language that the Action has it in. */
    readonly name: Readonly<Record<string, string | undefined>>;
  }[];
  readonly lines: readonly Pick<LineOfBudget, 'id' | 'heading' | 'description'>[];
  readonly currency: string;
};

/** A table as the text that is sent on: a line a row, its cells parted by tabs. Empty rows are left out. */
export function asText(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => cells.map(asCell).join('\t'))
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function asCell(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}

/** The cells of a row of such a text, by column. */
export function cellsOf(text: string, line: number): Readonly<Record<ExpenditureColumn, string>> {
  const cells = (text.split('\n', mostLines)[line - 1] ?? '').split('\t');
  return Object.fromEntries(
    expenditureColumns.map((column, at) => [column, (cells[at] ?? '').trim()]),
  ) as Record<ExpenditureColumn, string>;
}

/** The field of a form for a cell of a row, and the tick that leaves the row out. */
export function cellField(line: number, column: ExpenditureColumn): string {
  return `cell_${line}_${column}`;
}
export function leaveField(line: number): string {
  return `leave_${line}`;
}

/** Such a text with what was typed into the fields of its rows. A row that is left out leaves an empty line: the others keep their numbers. */
export function withCells(text: string, typed: Readonly<Record<string, unknown>>): string {
  return text
    .split('\n')
    .map((row, at) => {
      const line = at + 1;
      if (line > mostLines) return row;
      if (typed[leaveField(line)]) return '';
      const fields = expenditureColumns.map((column) => typed[cellField(line, column)]);
      if (!fields.some((cell) => typeof cell === 'string')) return row;
      const cells = row.split('\t');
      return fields
        .map((cell, place) => (typeof cell === 'string' ? asCell(cell) : (cells[place] ?? '')))
        .join('\t');
    })
    .join('\n');
}

/** Whether what was typed into the fields of its rows makes it another table. */
export function isCorrected(text: string, typed: Readonly<Record<string, unknown>>): boolean {
  const inCells = (table: string) => table.split('\n', mostLines).map((_, at) => cellsOf(table, at + 1));
  return JSON.stringify(inCells(text)) !== JSON.stringify(inCells(withCells(text, typed)));
}

/**
 * Reads such a text as far as a table may go: the entries, and everything that is wrong with it at once. A first line without a figure in its day and its amount is the heads. A
 * negative amount is money that came back.
 */
export function readExpenditure(
  text: string,
  names: Names,
): { readonly rows: readonly ReadRow[]; readonly faults: readonly Fault[] } {
  const rows: ReadRow[] = [];
  const faults: Fault[] = [];
  for (const [at, row] of text.split('\n', mostLines).entries()) {
    const cells = row.split('\t', expenditureColumns.length).map((cell) => cell.trim());
    if (cells.every((cell) => cell === '') || (at === 0 && isHeads(cells))) continue;
    const line = at + 1;
    const read = readRow(cells, names);
    if (read.found.length > 0) faults.push(...read.found.map((fault) => ({ line, fault })));
    else rows.push({ line, form: read.form });
  }
  return { rows, faults };
}

function isHeads(cells: readonly string[]): boolean {
  return !/\d/.test(`${cells[0] ?? ''}${cells[7] ?? ''}`);
}

/** The one that is written like this, else the one that is found by the same words: `4`, `office`, `Local office`, `4. Local office`. */
function named<One>(among: readonly One[], typed: string, namesOf: (one: One) => readonly string[]) {
  const has = (fold: (name: string) => string) =>
    among.find((one) => fold(typed) !== '' && namesOf(one).some((name) => fold(name) === fold(typed)));
  return has((name) => name.toLowerCase()) ?? has(searchKey);
}

function readRow(cells: readonly string[], { headings, lines, currency: own }: Names) {
  const [date = '', headingName = '', lineName = '', description = '', supplier = ''] = cells;
  const [document = '', typedCurrency = '', typedAmount = ''] = cells.slice(5);
  const found: Fault['fault'][] = [];
  const spentOn = dayOf(date);
  if (!spentOn) found.push('date');
  const heading = named(headings, headingName, ({ key, number, name }) => [
    ...[number, key],
    ...Object.values(name).flatMap((one) => (one ? [one, `${number}. ${one}`] : [])),
  ]);
  if (!heading) found.push('heading');
  const line = named(
    lines.filter((one) => one.heading === heading?.key),
    lineName,
    ({ description }) => [description],
  );
  if (heading && lineName !== '' && !line) found.push('line');
  if (description === '') found.push('description');
  if (document === '') found.push('document');
  const currency = typedCurrency === '' ? own : typedCurrency.toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency)) found.push('currency');
  const read = readMinor(typedAmount, currency);
  const minor = typeof read === 'number' ? read : 0;
  if (minor === 0) found.push(read === 'too_large' ? 'large' : 'amount');
  const form = {
    ...{ heading: heading?.key ?? '', line: line?.id ?? '', spent_on: spentOn ?? '', currency },
    ...{ description: description.slice(0, 300), supplier: supplier.slice(0, 120) },
    ...{ document_reference: document.slice(0, 120) },
    ...{ amount: Math.abs(minor), correction: minor < 0 },
  };
  return { found, form };
}

/** The day of a cell: `2026-04-10`, `10.4.2026`, `10/04/2026`, or the number of a day in a workbook. */
export function dayOf(text: string): PlainDate | undefined {
  if (/^[34567]\d{4}$/.test(text)) return addDays('1899-12-30', Number(text));
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})\.?$/.exec(text) ?? [];
  const date = day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isPlainDate(date) ? date : undefined;
}
