import fs from 'node:fs';
import { countTable } from './table.ts';
import type { Atom, CountedTable, Rule, SystemCell } from './types.ts';

/** For partners: fewer than five, fewer than three organisations, more than 85 % of one. */
export const partners: Rule = { least: 5, sources: 3, share: { numerator: 85, denominator: 100 } };
/** Counts alone. */
export const countsAlone: Rule = { least: 5, sources: 0, share: { numerator: 1, denominator: 1 } };

/** Numbers from 0 to below 1 that are always the same for a seed. */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const names = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${letter}${i}`);

/** A table of counts as they are: a few cells with many, many with few. */
export function randomTable(
  next: () => number,
  height: number,
  width: number,
  organisations = 5,
): CountedTable {
  const [rows, columns] = [names('r', height), names('c', width)];
  const [shareOfRow, shareOfColumn] = [rows, columns].map((line) => line.map(() => 0.1 + next() ** 2));
  const people = 10 + 60 * next() ** 2;
  // In half of the tables each organisation works in some rows only.
  const chance = next() < 0.5 ? 1 : 0.6;
  const works = rows.map(() => Array.from({ length: organisations }, () => next() < chance));
  const atoms = rows.flatMap((row, r) =>
    columns.flatMap((column, c) =>
      names('o', organisations).map((_, source): Atom => {
        const expected = people * shareOfRow![r]! * shareOfColumn![c]!;
        return {
          row,
          column,
          source,
          value: works[r]![source] ? Math.round(expected * (0.2 + 1.6 * next())) : 0,
        };
      }),
    ),
  );
  return countTable(rows, columns, atoms);
}

/** Eight rows and twelve columns, with three small cells and one of a single organisation. */
export function aTable(height = 8, width = 12): CountedTable {
  const [rows, columns] = [names('r', height), names('c', width)];
  const atoms = rows.flatMap((row, r) =>
    columns.flatMap((column, c) =>
      [0, 1, 2, 3].map(
        (source): Atom => ({ row, column, source, value: 3 + ((5 * r + 3 * c + source) % 11) }),
      ),
    ),
  );
  const small = (row: string, column: string) => (atom: Atom) => atom.row === row && atom.column === column;
  const given = [small('r0', 'c0'), small('r1', 'c3'), small('r3', 'c1')];
  return countTable(
    rows,
    columns,
    atoms
      .filter((atom) => !(small('r2', 'c2')(atom) && atom.source > 0))
      .map((atom) => (given.some((is) => is(atom)) ? { ...atom, value: atom.source === 0 ? 2 : 0 } : atom)),
  );
}

/** Cells of a system by hand: `a+b` sums the atoms a and b of `order`. Null is hidden and primary when `primary` names it. */
export function cellsOf(
  order: string,
  lines: readonly (readonly [name: string, sum: string, shown: number | null])[],
  primary: ReadonlyMap<string, number>,
): SystemCell[] {
  return lines.map(([name, sum, shown]) => ({
    table: name.split(' ')[0]!,
    row: name.split(' ')[1]!,
    column: name.split(' ')[2]!,
    members: sum.split('+').map((atom) => order.indexOf(atom)),
    shown,
    primary: primary.has(name),
    width: primary.get(name) ?? 0,
  }));
}

/** How many random tables, and which: few in `npm test`, as many as are asked for in `npm run prove -- disclosure`. */
export function proofSize(name: 'tables' | 'second' | 'brute' | 'releases', few: number) {
  const asked = process.env[`DISCLOSURE_${name.toUpperCase()}`];
  return { size: asked ? Number(asked) : few, seed: Number(process.env.DISCLOSURE_SEED ?? 1) };
}

/** Adds a figure to what `npm run prove` prints. */
export function tell(figure: string): void {
  const file = process.env.PROOF_FIGURES;
  if (!file) return;
  const figures = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as string[]) : [];
  fs.writeFileSync(file, JSON.stringify([...figures, figure]));
}
