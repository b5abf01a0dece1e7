import { dayOf, named, tableOf } from '../../platform/files/table-text.ts';
import { readMinor } from '../../platform/money.ts';
import type { NewLine } from '../reports/typed-line.ts';

/** The columns of a sheet of expenditure, in this order: the template has them. */
export const sheetColumns = [
  ...(['date', 'heading', 'description', 'supplier', 'document', 'currency', 'amount'] as const),
] as const;
export type SheetColumn = (typeof sheetColumns)[number];
export const mostRows = 200;
/** Their lines, with that of the heads and one above it. */
export const mostLines = mostRows + 2;
/** The most characters of a text. */
export const longest = { description: 300, supplier: 200, document: 120 } as const;

export const { cellsOf, withCells, isCorrected, fieldsOf } = tableOf(sheetColumns, mostLines);

type Kind = 'missing' | 'unknown' | 'unread' | 'low' | 'large' | 'long';
export type SheetFault = { readonly line: number; readonly column: SheetColumn; readonly fault: Kind };
export type SheetRow = { readonly line: number; readonly entry: NewLine };
/** What its cells may name: headings by any of their names, and currencies; `currency` is that of an empty cell. */
export type SheetNames = {
  readonly headings: readonly { readonly key: string; readonly names: readonly string[] }[];
  readonly currencies: readonly string[];
  readonly currency: string;
};

/**
 * Reads a table as text (`asText`): the expenditures, and everything that is wrong with it at once. Lines above the heads and the heads are
 * passed over; those are a line without a figure in its day and its amount, and lines of one cell before it.
 */
export function readSheet(
  text: string,
  names: SheetNames,
): { readonly rows: readonly SheetRow[]; readonly faults: readonly SheetFault[] } {
  const rows: SheetRow[] = [];
  const faults: SheetFault[] = [];
  let begun = false;
  for (const [at, row] of text.split('\n', mostLines).entries()) {
    const cells = row.split('\t', sheetColumns.length).map((cell) => cell.trim());
    const filled = cells.filter((cell) => cell !== '').length;
    if (filled === 0) continue;
    const isHead = !begun && !/\d/.test(`${cells[0] ?? ''}${cells[6] ?? ''}`);
    begun ||= filled > 1;
    if (isHead) continue;
    const line = at + 1;
    const { entry, found } = readRow(cells, names);
    if (found.length > 0) faults.push(...found.map((fault) => ({ line, ...fault })));
    else rows.push({ line, entry });
  }
  return { rows, faults };
}

type Found = Omit<SheetFault, 'line'>;

function readRow(cells: readonly string[], { headings, currencies, currency: own }: SheetNames) {
  const [date = '', headingName = '', description = '', supplier = '', document = ''] = cells;
  const [typedCurrency = '', typedAmount = ''] = cells.slice(5);
  const spentOn = dayOf(date);
  const heading = named(headings, headingName, ({ key, names }) => [key, ...names]);
  const currency = typedCurrency === '' ? own : typedCurrency.toUpperCase();
  const isCurrency = currencies.includes(currency);
  const read = readMinor(typedAmount, isCurrency ? currency : own);
  const found: Found[] = [
    ...(spentOn ? [] : [fault('date', date === '' ? 'missing' : 'unread')]),
    ...(heading ? [] : [fault('heading', headingName === '' ? 'missing' : 'unknown')]),
    ...(description === '' ? [fault('description', 'missing')] : []),
    ...(document === '' ? [fault('document', 'missing')] : []),
    ...Object.entries({ description, supplier, document })
      .filter(([column, typed]) => typed.length > longest[column as keyof typeof longest])
      .map(([column]) => fault(column as keyof typeof longest, 'long')),
    ...(isCurrency ? [] : [fault('currency', 'unknown')]),
    ...amountFault(read),
  ];
  const entry: NewLine = {
    ...{ heading: heading?.key ?? '', description, documentReference: document, supplier },
    ...{ spentOn: spentOn ?? '', originalMinor: typeof read === 'number' ? read : 0 },
    originalCurrency: currency,
  };
  return { entry, found };
}

const fault = (column: SheetColumn, kind: Kind): Found => ({ column, fault: kind });

function amountFault(read: ReturnType<typeof readMinor>): Found[] {
  if (read === 'too_large') return [fault('amount', 'large')];
  if (typeof read !== 'number') return [fault('amount', 'unread')];
  return read > 0 ? [] : [fault('amount', 'low')];
}
