import { insidersOf } from './insiders.ts';
import { primaryOf, protectionOf, withTotals } from './table.ts';
import type { CountedCell, CountedTable, Insider, Primary, Rule } from './types.ts';

/** Cells of one line whose sum must not be known. The line is a row or a column; a single cell is a sum of one. */
export type Target = {
  readonly line: 'row' | 'column';
  readonly at: number;
  readonly along: readonly number[];
  readonly why: Primary;
  /** How far it must seem possible that the sum is lower, and higher, than it is. */
  readonly down: number;
  readonly up: number;
};

/** Somebody who adds and subtracts: by how much each cell, were it hidden, may be lower and higher as far as they know. */
export type Attacker = {
  readonly down: readonly (readonly number[])[];
  readonly up: readonly (readonly number[])[];
  readonly targets: readonly Target[];
};

/**
 * The public, each organisation, and organisations that are alone in their cells, together. A reader is taken to know of each cell that
 * it is at most twice its value (at least `least` more): more than what is announced, so what protects from them protects from others.
 */
export function attackersOf(
  table: CountedTable,
  primary: readonly (readonly Primary[])[],
  rule: Rule,
): Attacker[] {
  const values = table.cells.map((line) => line.map(({ value }) => value));
  const up = values.map((line) => line.map((value) => Math.max(rule.least, value)));
  const single = primary.flatMap((line, row) =>
    line.flatMap((why, column): Target[] => {
      if (!why) return [];
      return [
        { line: 'row', at: row, along: [column], why, ...protectionOf(values[row]![column]!, why, rule) },
      ];
    }),
  );
  const sums = sumsIn(table, primary, rule).map(
    ({ line, at, along, value, why }): Target => ({
      line,
      at,
      along,
      why,
      ...protectionOf(value, why, rule),
    }),
  );
  const everybody: Attacker = { down: values, up, targets: [...single, ...sums] };
  const inside = insidersHere(table).map((insider) => insideView(everybody, insider, table, rule));
  return [everybody, ...inside.filter(({ targets }) => targets.length > 0)];
}

/** The joint atoms of a table that stands alone are its inner cells, row by row. */
export function insidersHere(table: CountedTable): Insider[] {
  const [rows, columns] = [table.rows.map((_, r) => r), table.columns.map((_, c) => c)];
  const member = (r: number, c: number) => r * columns.length + c;
  return insidersOf(
    table.own.flatMap(({ source, values }) =>
      values.flatMap((line, r) => line.map((value, c) => ({ member: member(r, c), source, value }))),
    ),
    [
      ...rows.map((r) => columns.map((c) => member(r, c))),
      ...columns.map((c) => rows.map((r) => member(r, c))),
    ],
  );
}

function insideView(everybody: Attacker, insider: Insider, table: CountedTable, rule: Rule): Attacker {
  const width = table.columns.length;
  const inner = (fill: (at: number, r: number, c: number) => number) =>
    table.rows.map((_, r) =>
      table.columns.map((_column, c) => fill(insider.members.indexOf(r * width + c), r, c)),
    );
  const own = withTotals(inner((at) => (at < 0 ? 0 : insider.values[at]!)));
  const open = withTotals(inner((at) => (at >= 0 && insider.exact[at] ? 0 : 1)));
  const asked =
    insider.against && withTotals(inner((_at, r, c) => Number(insider.against!.includes(r * width + c))));
  const isInner = (r: number, c: number) => r < table.rows.length && c < width;
  const known = (r: number, c: number) => isInner(r, c) && open[r]![c] === 0;
  return {
    down: everybody.down.map((line, r) =>
      line.map((value, c) => (known(r, c) ? 0 : isInner(r, c) ? value - own[r]![c]! : value)),
    ),
    up: everybody.up.map((line, r) => line.map((value, c) => (known(r, c) ? 0 : value))),
    targets: everybody.targets
      .filter((target) => sumOf(open, target) > 0 && (!asked || sumOf(asked, target) > 0))
      .map((target) => ({
        ...target,
        ...protectionOf(sumOf(everybody.down, target) - sumOf(own, target), target.why, rule),
      })),
  };
}

function sumOf(values: readonly (readonly number[])[], { line, at, along }: Target): number {
  return along.reduce((sum, i) => sum + (line === 'row' ? values[at]![i]! : values[i]![at]!), 0);
}

type Sum = Pick<Target, 'line' | 'at' | 'along'> & { readonly value: number; readonly why: Primary };

/** In each line the sum of its primary cells, where that is itself a number that must not be known. */
export function sumsIn(table: CountedTable, primary: readonly (readonly Primary[])[], rule: Rule): Sum[] {
  const parts = table.own.map(({ values }) => withTotals(values));
  const unionOf = (cells: readonly (readonly [number, number])[]): CountedCell => {
    const each = parts.map((part) => cells.reduce((sum, [r, c]) => sum + part[r]![c]!, 0));
    return {
      value: each.reduce((sum, value) => sum + value, 0),
      sources: each.filter((value) => value > 0).length,
      largest: Math.max(0, ...each),
    };
  };
  const lines = [
    ...primary.map((_, at) => ({ line: 'row' as const, at, length: table.columns.length })),
    ...primary[0]!.map((_, at) => ({ line: 'column' as const, at, length: table.rows.length })),
  ];
  return lines.flatMap(({ line, at, length }): Sum[] => {
    const cell = (along: number) => (line === 'row' ? ([at, along] as const) : ([along, at] as const));
    const along = Array.from({ length }, (_, i) => i).filter((i) => primary[cell(i)[0]]![cell(i)[1]]);
    if (along.length < 2) return [];
    const union = unionOf(along.map(cell));
    const why = primaryOf(union, rule);
    return why ? [{ line, at, along, value: union.value, why }] : [];
  });
}
