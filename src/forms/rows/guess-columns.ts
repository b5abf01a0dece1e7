import { parseDecimal } from '../../platform/language/typed-number.ts';
import { parseAmount } from '../../platform/money.ts';
import { type ColumnKind, columnOf, headingOf } from './words.ts';

export type Columns = readonly (ColumnKind | undefined)[];
type Grid = readonly (readonly string[])[];

/** Above the heads may be a title and how the sheet is filled in. */
const mostAbove = 20;

/** Where the heads of a budget are, and what their columns hold. Undefined when no row has two heads that are known. */
export function headOf(grid: Grid): { readonly at: number; readonly columns: Columns } | undefined {
  for (const [at, cells] of grid.slice(0, mostAbove).entries()) {
    const columns = once(cells.map((cell) => (cell === '' ? undefined : columnOf(cell))));
    const known = columns.filter(Boolean);
    const tells = known.some((kind) => kind === 'units' || kind === 'rate' || kind === 'amount');
    if (known.length >= 2 && tells && !cells.some((cell) => /^[\d.,\s]+$/.test(cell.trim()) && cell !== ''))
      return { at, columns: priced(columns) };
  }
  return undefined;
}

/** Where only an amount stands beside each cost, it is the price of one. */
function priced(columns: Columns): Columns {
  if (columns.includes('units') || columns.includes('rate')) return columns;
  return columns.map((kind) => (kind === 'amount' ? 'rate' : kind));
}

/** Each kind once: the first column that is called so. */
function once(columns: Columns): Columns {
  return columns.map((kind, at) => (kind && columns.indexOf(kind) === at ? kind : undefined));
}

/** What the columns of rows without heads hold, by what is in them. */
export function guessColumns(grid: Grid, currency: string): Columns {
  const width = Math.max(0, ...grid.map((cells) => cells.length));
  const filled = Array.from({ length: width }, (_, at) =>
    grid.map((cells) => cells[at] ?? '').filter((cell) => cell !== ''),
  );
  const most = (cells: readonly string[], holds: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(holds).length * 2 > cells.length;
  const found: (ColumnKind | undefined)[] = Array.from({ length: width }, () => undefined);
  const heading = filled.findIndex((cells) => most(cells, (cell) => headingOf(cell) !== undefined));
  if (heading !== -1) found[heading] = 'heading';
  const isFigure = (cell: string) => parseAmount(cell, currency) !== undefined;
  const figures = filled.flatMap((cells, at) =>
    most(cells, isFigure) && !isNumbering(cells, at) ? [at] : [],
  );
  const texts = filled.flatMap((cells, at) =>
    at !== heading && cells.length > 0 && !most(cells, isFigure) ? [at] : [],
  );
  const lengthOf = (at: number) => filled[at]!.reduce((sum, { length }) => sum + length, 0);
  const description = [...texts].sort((a, b) => lengthOf(b) - lengthOf(a) || a - b)[0];
  if (description !== undefined) found[description] = 'description';
  const unit = texts.find((at) => at !== description && at > (description ?? -1));
  if (unit !== undefined) found[unit] = 'unit';
  for (const [place, kind] of roles(grid, figures, currency)) found[place] = kind;
  return found;
}

/** A first column that only counts the rows: 1, 2, 3 or 1.1, 1.2. */
function isNumbering(cells: readonly string[], at: number): boolean {
  return (
    at === 0 &&
    cells.length > 1 &&
    cells.every((cell, index) => cell === String(index + 1) || /^\d+(\.\d+)+\.?$/.test(cell))
  );
}

/** Of three columns of figures the last is the product; of two the first is the number of units; one alone is a price. */
function roles(
  grid: Grid,
  figures: readonly number[],
  currency: string,
): readonly (readonly [number, ColumnKind])[] {
  const [first, second, third] = figures;
  if (first === undefined) return [];
  if (second === undefined) return [[first, 'rate']];
  if (third !== undefined && isProduct(grid, [first, second, third], currency))
    return [
      [first, 'units'],
      [second, 'rate'],
      [third, 'amount'],
    ];
  return [
    [first, 'units'],
    [second, 'rate'],
  ];
}

function isProduct(grid: Grid, [a, b, c]: readonly [number, number, number], currency: string): boolean {
  const rows = grid.flatMap((cells) => {
    const units = parseDecimal(cells[a] ?? '', 2);
    const [rate, amount] = [parseAmount(cells[b] ?? '', currency), parseAmount(cells[c] ?? '', currency)];
    return 'value' in units && rate !== undefined && amount !== undefined
      ? [Math.abs(Number(units.value) * rate - amount) < 1]
      : [];
  });
  return rows.length > 0 && rows.filter(Boolean).length * 2 > rows.length;
}
