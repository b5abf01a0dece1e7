import { parseDecimal } from '../../platform/language/typed-number.ts';
import { readMinor } from '../../platform/money.ts';
import type { BudgetLine } from '../answers.ts';
import { lineTotal } from '../budget.ts';
import type { Heading, QuestionOf } from '../questions.ts';
import { gridOf, mostRows } from './grid.ts';
import { type Columns, guessColumns, headOf } from './guess-columns.ts';
import { type ColumnKind, headingOf, saysSum } from './words.ts';

/** What was pasted or came in a sheet, and what its reader said of it. Without `columns` they are found out. */
export type GivenRows = {
  readonly text: string;
  readonly columns?: Columns;
  /** Of rows that name no heading. */
  readonly heading?: Heading;
  /** The sheet that it came from, whose cells can be named. */
  readonly sheet?: string;
  /** There were more rows than are kept: these are the first. */
  readonly cut?: boolean;
};

export type FaultCode =
  | 'heading_missing'
  | 'heading_unknown'
  | 'heading_not_taken'
  | 'description_missing'
  | 'description_long'
  | 'unit_long'
  | 'units_missing'
  | 'units_unreadable'
  | 'units_ambiguous'
  | 'units_decimals'
  | 'units_negative'
  | 'rate_missing'
  | 'rate_unreadable'
  | 'rate_negative'
  | 'line_large';
/** What is wrong with a cell; without `column` no column holds it. */
export type Fault = {
  readonly code: FaultCode;
  readonly kind: ColumnKind;
  readonly column?: number;
  readonly text: string;
};

export type NoCost = 'sum' | 'heading' | 'no_figures';

export type ReadRow = {
  /** As a spreadsheet counts, from one. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ColumnKind, string>>>;
  readonly line: BudgetLine;
} & (
  | {
      readonly outcome: 'taken';
      readonly minor: number /** The amount in the sheet, where it is another. */;
      readonly differs?: string;
    }
  | { readonly outcome: 'refused'; readonly faults: readonly Fault[] }
  /** No cost: a sum of others, the name of a heading above its costs, or a text without figures. */
  | { readonly outcome: 'left_out'; readonly why: NoCost }
);

export type ReadRows = {
  readonly columns: Columns;
  /** What each column is called in the rows. */
  readonly heads: readonly string[];
  readonly head: number | undefined;
  readonly rows: readonly ReadRow[];
  /** The sum of the rows that are taken. */
  readonly total: number;
  /** No column has the number of units: each row counts once. */
  readonly once: boolean;
  /** There was more than is read. */
  readonly cut: boolean;
};
type Rules = Pick<QuestionOf<'budget'>, 'currency' | 'headings'>;

/** Reads rows of a budget: which become lines, what is wrong with the others, and what is no cost at all. */
export function readRows(given: GivenRows, rules: Rules): ReadRows {
  const grid = gridOf(given.text);
  const width = Math.max(0, ...grid.map(({ length }) => length));
  const head = headOf(grid);
  const columns = fitted(given.columns ?? head?.columns ?? guessColumns(grid, rules.currency), width);
  const reading: Reading = { columns, rules, once: !columns.includes('units'), heading: given.heading };
  let under: Heading | undefined;
  const rows: ReadRow[] = [];
  for (const [at, cells] of grid.entries()) {
    if (at <= (head?.at ?? -1) || isBlank(cells, columns)) continue;
    const row = readRow(at + 1, cells, { ...reading, heading: under ?? given.heading });
    if (row.outcome === 'left_out' && row.why === 'heading') under = headingAlone(cells);
    rows.push(row);
  }
  for (const [at, row] of rows.entries())
    if (isSumOfOthers(rows, at, rules.currency)) rows[at] = leftOut(row, 'sum');
  return {
    columns,
    heads: Array.from({ length: width }, (_, at) => (head ? (grid[head.at]![at] ?? '') : '')),
    head: head?.at,
    rows,
    total: rows.reduce((sum, row) => sum + (row.outcome === 'taken' ? row.minor : 0), 0),
    once: reading.once,
    cut: given.cut === true || grid.length >= mostRows,
  };
}

function fitted(columns: Columns, width: number): Columns {
  return Array.from({ length: width }, (_, at) => columns[at]);
}

/** Nothing but an amount that a formula gave: the empty rows of our own sheet. */
function isBlank(cells: readonly string[], columns: Columns): boolean {
  return cells.every((cell, at) => cell === '' || (columns[at] === 'amount' && /^[0.,\s]+$/.test(cell)));
}

type Reading = {
  readonly columns: Columns;
  readonly rules: Rules;
  readonly once: boolean;
  readonly heading: Heading | undefined;
};

/** A row whose only text is the name of a heading: what follows belongs to it. Sums beside it do not count. */
function headingAlone(cells: readonly string[]): Heading | undefined {
  const texts = cells.filter((cell) => /\p{L}/u.test(cell));
  return texts.length === 1 ? headingOf(texts[0]!) : undefined;
}

const leftOut = ({ row, cells }: Pick<ReadRow, 'row' | 'cells'>, why: NoCost): ReadRow => {
  return { row, cells, line: {}, outcome: 'left_out', why };
};

/** A row of which only the amount is written is a lump sum where it says what kind of cost it is, else perhaps the name of a group with its sum. */
function onlyAmount({ cells }: Pick<ReadRow, 'cells'>): 'lump' | 'group' | undefined {
  if (cells.amount === undefined || cells.units !== undefined || cells.rate !== undefined) return undefined;
  return cells.unit !== undefined || cells.heading !== undefined ? 'lump' : 'group';
}

/** The name of a group with the sum of its rows, above or below them. */
function isSumOfOthers(rows: readonly ReadRow[], at: number, currency: string): boolean {
  const row = rows[at]!;
  if (row.outcome === 'left_out' || onlyAmount(row) !== 'group') return false;
  const amountOf = ({ cells }: ReadRow) => {
    const read = readMinor(cells.amount ?? '', currency);
    return typeof read === 'number' ? read : Number.NaN;
  };
  const isSumOf = (others: readonly ReadRow[]) => {
    const ends = others.findIndex((other) => other.outcome === 'left_out' || onlyAmount(other) === 'group');
    const group = ends === -1 ? others : others.slice(0, ends);
    const sum = group.reduce(
      (all, other) => all + (other.outcome === 'taken' ? other.minor : amountOf(other)),
      0,
    );
    return group.length > 0 && Math.abs(sum - amountOf(row)) <= group.length;
  };
  return isSumOf(rows.slice(at + 1)) || isSumOf(rows.slice(0, at).toReversed());
}

/** Why a row is no cost; undefined of a row that is one. */
function noCost(
  values: readonly string[],
  {
    figures,
    amount,
    sole,
    described,
  }: {
    readonly figures: boolean;
    readonly amount: boolean;
    readonly sole: boolean;
    readonly described: boolean;
  },
): NoCost | undefined {
  if (figures) return sole && values.some(saysSum) ? 'sum' : undefined;
  if (headingAlone(values) !== undefined) return 'heading';
  if (values.some(saysSum)) return 'sum';
  if (amount) return described ? undefined : 'sum';
  return 'no_figures';
}

function readRow(row: number, values: readonly string[], reading: Reading): ReadRow {
  const { columns, rules } = reading;
  const placeOf = (kind: ColumnKind) => columns.indexOf(kind);
  const cell = (kind: ColumnKind) => values[placeOf(kind)] ?? '';
  const cells = Object.fromEntries(
    columns.flatMap((kind, at) => (kind && values[at] ? [[kind, values[at]]] : [])),
  );
  const figures = cell('units') !== '' || cell('rate') !== '';
  const why = noCost(values, {
    figures,
    amount: cell('amount') !== '',
    sole: cell('units') === '' || reading.once,
    described: cell('description') !== '',
  });
  if (why) return leftOut({ row, cells }, why);

  const faults: Fault[] = [];
  const fault = (code: FaultCode, kind: ColumnKind) => {
    const column = placeOf(kind);
    faults.push({ code, kind, text: cell(kind), ...(column === -1 ? {} : { column }) });
  };
  const heading = readHeading(cell('heading'), reading, fault);
  readTexts(cell, fault);
  const isLump = onlyAmount({ cells }) === 'lump';
  const priced: ColumnKind = isLump ? 'amount' : 'rate';
  const units = readUnits(cell('units'), reading.once || isLump, fault);
  const rateMinor = readRate(cell(priced), rules.currency, (code) => fault(code, priced));
  const line: BudgetLine = {
    ...(heading ? { heading } : {}),
    ...{ description: cell('description') },
    ...(cell('unit') ? { unit: cell('unit') } : {}),
    ...(units === undefined ? {} : { units }),
    ...(rateMinor === undefined ? {} : { rateMinor }),
  };
  const minor = lineTotal(line);
  if (faults.length === 0 && minor === undefined) fault('line_large', priced);
  if (faults.length > 0 || minor === undefined) return { row, cells, line, outcome: 'refused', faults };
  const stated = readMinor(cell('amount'), rules.currency);
  const differs = cell('amount') !== '' && (typeof stated !== 'number' || Math.abs(stated - minor) > 1);
  return { row, cells, line, outcome: 'taken', minor, ...(differs ? { differs: cell('amount') } : {}) };
}

type Say = (code: FaultCode, kind: ColumnKind) => void;

function readHeading(text: string, { heading, rules }: Reading, fault: Say): Heading | undefined {
  const found = text === '' ? heading : headingOf(text);
  if (text !== '' && found === undefined) fault('heading_unknown', 'heading');
  else if (found === undefined) fault('heading_missing', 'heading');
  else if (!rules.headings.includes(found)) fault('heading_not_taken', 'heading');
  else return found;
  return undefined;
}

function readTexts(cell: (kind: ColumnKind) => string, fault: Say): void {
  if (cell('description') === '') fault('description_missing', 'description');
  if (cell('description').length > 300) fault('description_long', 'description');
  if (cell('unit').length > 60) fault('unit_long', 'unit');
}

function readUnits(text: string, once: boolean, fault: Say): string | undefined {
  if (once) return '1';
  const read = parseDecimal(text, 3);
  if (text === '') fault('units_missing', 'units');
  else if ('fault' in read)
    fault(
      read.fault === 'ambiguous_number'
        ? 'units_ambiguous'
        : read.fault === 'too_many_decimals'
          ? 'units_decimals'
          : 'units_unreadable',
      'units',
    );
  else if (read.value.startsWith('-')) fault('units_negative', 'units');
  else return read.value;
  return undefined;
}

function readRate(text: string, currency: string, fault: Say): number | undefined {
  const read = readMinor(text, currency);
  if (text === '') fault('rate_missing', 'rate');
  else if (read === 'too_large') fault('line_large', 'rate');
  else if (read === 'unreadable') fault('rate_unreadable', 'rate');
  else if (read < 0) fault('rate_negative', 'rate');
  else return read;
  return undefined;
}
