import { dayOf, named, tableOf } from '../../platform/files/table-text.ts';
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

/** How a table of expenditure is read cell by cell, and corrected. */
export const { cellsOf, withCells, isCorrected, fieldsOf } = tableOf(expenditureColumns, mostLines);

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
