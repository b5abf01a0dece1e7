import { isHidden, type Table, tableOf, withinReach } from './suppression-table.ts';

/** Numbers below this stand for too few people or organisations to be shown in public. */
const smallNumber = 5;

/** A number as the public may see it. `hidden`: fewer than five, or hidden so that a neighbour cannot be worked out. `later`: no period was frozen yet. */
export type Shown = { readonly shown: number } | { readonly hidden: true; readonly later?: true };
const hidden: Shown = { hidden: true };

/**
 * Counts of people that grow from period to period (cumulative). A value that is small, or that differs from the last shown
 * one by a small number, is hidden: else subtracting two periods would show it.
 */
export function suppressSeries(values: readonly number[], small = smallNumber): Shown[] {
  let last = 0;
  return values.map((value) => {
    const step = Math.abs(value - last);
    if ((step !== 0 && step < small) || (value !== 0 && value < small)) return hidden;
    last = value;
    return { shown: value };
  });
}

/** Whether a number of people may be known: nobody, or five and more. */
export const isSafe = (people: number) => people === 0 || Math.abs(people) >= smallNumber;

/**
 * One number as it is published again and again, in the order of publication: shown where neither it nor its difference to any of
 * those shown before is small, for copies of all of them remain. What is published later changes nothing of what was. `beside`: the
 * numbers that stand beside each when it is published.
 */
export function suppressMoments(
  values: readonly number[],
  beside: readonly (readonly number[])[] = [],
): Shown[] {
  const known: number[] = [];
  return values.map((value, at) => {
    const others = [...known, ...(beside[at] ?? [])];
    if (!isSafe(value) || !others.every((one) => isSafe(value - one))) return hidden;
    known.push(value);
    return { shown: value };
  });
}

/** One number of a table. `sensitive` hides it whatever its size: the amount of a withheld sub-grant. Whole numbers, none negative. */
export type Cell = {
  readonly row: string;
  readonly column: string;
  readonly value: number;
  readonly sensitive?: boolean;
};
export type SuppressedTable = {
  cell(row: string, column: string): Shown;
  row(row: string): Shown;
  column(column: string): Shown;
  readonly total: Shown;
};
/** What is small: counts of people or organisations (default 5), or 0 when only `sensitive` hides, as with amounts of money. */
export type SuppressionRule = {
  readonly small?: number;
  /** What stands beside the table whatever is hidden in it: its grand total, or the totals of its columns and with them the grand total. */
  readonly known?: 'total' | 'columns';
};

/**
 * A table with row, column and grand totals, so that nobody who adds and subtracts what is shown learns a hidden number:
 * small and sensitive numbers are hidden, then as many others as it takes (complementary suppression), totals last.
 * Afterwards every small count could still be anything from 1 to `small`, every sensitive number anything from half to
 * one and a half of itself, as far as the shown numbers tell. Where a total is known and so few stand behind it that nothing protects
 * them, every number other than zero is hidden. Zeros stay. Other tables over the same records are not looked at:
 * publish one table for one set of records. Method: cell suppression in two-way tables, audited by network flows
 * (Gusfield 1988; Fischetti and Salazar-González 1999), here greedy rather than optimal.
 */
export function suppressTable(cells: readonly Cell[], rule: SuppressionRule = {}): SuppressedTable {
  const small = rule.small ?? smallNumber;
  const table = tableOf(cells);
  const known = knownIn(table, rule.known);
  const needs = primary(table, cells, small).filter(({ row, column }) => !known(row, column));
  for (const { row, column } of needs) table.hidden[row]![column] = true;
  let exposed = needs.find((need) => !protects(table, need));
  while (exposed) {
    if (!hideCheapest(table, exposed, known)) {
      hideEverything(table, known);
      break;
    }
    exposed = needs.find((need) => !protects(table, need));
  }
  const at = (row: number | undefined, column: number | undefined): Shown => {
    if (row === undefined || column === undefined) return { shown: 0 };
    return isHidden(table, row, column) ? hidden : { shown: table.values[row]![column]! };
  };
  return {
    cell: (row, column) => at(table.rows.get(row), table.columns.get(column)),
    row: (row) => at(table.rows.get(row), table.columns.size),
    column: (column) => at(table.rows.size, table.columns.get(column)),
    total: at(table.rows.size, table.columns.size),
  };
}

/** A list of counts with its total: a table of one column. */
export function suppressList(
  items: readonly { readonly key: string; readonly value: number; readonly sensitive?: boolean }[],
  rule: SuppressionRule = {},
): { item(key: string): Shown; readonly total: Shown } {
  const table = suppressTable(
    items.map(({ key, value, sensitive }) => ({ row: key, column: 'all', value, sensitive })),
    rule,
  );
  return { item: (key) => table.row(key), total: table.total };
}

type Known = (row: number, column: number) => boolean;
function knownIn(table: Table, known: SuppressionRule['known']): Known {
  if (known === undefined) return () => false;
  return (row, column) => row === table.rows.size && (known === 'columns' || column === table.columns.size);
}

type Need = { row: number; column: number; up: number; down: number };

function primary(table: Table, cells: readonly Cell[], small: number): Need[] {
  const sensitive = new Set(
    cells
      .filter((cell) => cell.sensitive && cell.value > 0)
      .map((cell) => `${table.rows.get(cell.row)} ${table.columns.get(cell.column)}`),
  );
  return table.values.flatMap((line, row) =>
    line.flatMap((value, column): Need[] => {
      if (value > 0 && value < small) {
        return [{ row, column, up: small - value, down: value - leastOf(table, row, column) }];
      }
      if (!sensitive.has(`${row} ${column}`)) return [];
      const half = Math.floor(value / 2);
      return [{ row, column, up: half + 1, down: Math.min(half, value - 1) }];
    }),
  );
}

/** The least a number can be when each number under it is at least 1: its own inner numbers other than zero, counted. */
function leastOf(table: Table, row: number, column: number): number {
  const lines = row === table.rows.size ? table.values.slice(0, -1) : [table.values[row]!];
  const inner = lines.flatMap((line) =>
    column === table.columns.size ? line.slice(0, -1) : [line[column]!],
  );
  return inner.filter((value) => value > 0).length;
}

function protects(table: Table, { row, column, up, down }: Need): boolean {
  return (
    withinReach(table, row, column, 'up', up) >= up && withinReach(table, row, column, 'down', down) >= down
  );
}

/** Hides the cheapest rectangle that protects the exposed number; false when none does. */
function hideCheapest(table: Table, need: Need, known: Known): boolean {
  const rectangles = table.values
    .flatMap((_, row) => table.values[0]!.map((_value, column) => ({ row, column })))
    .filter(({ row, column }) => row !== need.row && column !== need.column)
    .map(({ row, column }) => {
      const corners = [
        [row, column],
        [row, need.column],
        [need.row, column],
      ] as const;
      return {
        corners: corners.filter(([r, c]) => !isHidden(table, r, c)),
        shut: corners.some(([r, c]) => table.values[r]![c] === 0 || known(r, c)),
      };
    })
    .filter(({ corners, shut }) => !shut && corners.length > 0)
    .map(({ corners }) => ({ corners, cost: corners.reduce((sum, [r, c]) => sum + costOf(table, r, c), 0) }))
    .sort((a, b) => a.cost - b.cost);
  for (const { corners } of rectangles) {
    for (const [row, column] of corners) table.hidden[row]![column] = true;
    if (protects(table, need)) return true;
    for (const [row, column] of corners) table.hidden[row]![column] = false;
  }
  return false;
}

/** Totals are dearer than inner numbers, the grand total dearest; among equals the smaller number goes first. */
function costOf(table: Table, row: number, column: number): number {
  const margins = Number(row === table.rows.size) + Number(column === table.columns.size);
  const share = table.values[row]![column]! / (1 + table.values[table.rows.size]![table.columns.size]!);
  return [1, 3, 9][margins]! + share;
}

function hideEverything(table: Table, known: Known): void {
  table.values.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value > 0 && !known(row, column)) table.hidden[row]![column] = true;
    });
  });
}
