import type { Atom, CountedCell, CountedTable, Primary, Rule } from './types.ts';

/** Counts a table with its totals. Throws RangeError for a value that is no count, or a row or column that is not in the lists. */
export function countTable(
  rows: readonly string[],
  columns: readonly string[],
  atoms: readonly Atom[],
): CountedTable {
  const own = new Map<number, number[][]>();
  for (const { row, column, source, value } of atoms) {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('a count is whole and not negative');
    const [r, c] = [rows.indexOf(row), columns.indexOf(column)];
    if (r < 0 || c < 0) throw new RangeError('an atom is in no row or column of the table');
    const values = own.get(source) ?? rows.map(() => columns.map(() => 0));
    own.set(source, values);
    values[r]![c]! += value;
  }
  const parts = [...own.values()].map(withTotals);
  const cells = Array.from({ length: rows.length + 1 }, (_row, r) =>
    Array.from({ length: columns.length + 1 }, (_column, c) => cellOf(parts.map((part) => part[r]![c]!))),
  );
  return { rows, columns, cells, own: [...own].map(([source, values]) => ({ source, values })) };
}

function cellOf(parts: readonly number[]): CountedCell {
  return {
    value: parts.reduce((sum, part) => sum + part, 0),
    sources: parts.filter((part) => part > 0).length,
    largest: Math.max(0, ...parts),
  };
}

/** Inner values with a last column and a last row of totals. */
export function withTotals(values: readonly (readonly number[])[]): number[][] {
  const lines = values.map((line) => [...line, line.reduce((sum, value) => sum + value, 0)]);
  const width = lines[0]?.length ?? 1;
  const last = Array.from({ length: width }, (_, c) => lines.reduce((sum, line) => sum + line[c]!, 0));
  return [...lines, last];
}

export function primaryOf({ value, sources, largest }: CountedCell, rule: Rule): Primary {
  if (value < rule.least) return 'small';
  if (sources < rule.sources) return 'sources';
  return largest * rule.share.denominator > value * rule.share.numerator ? 'share' : null;
}

/** Which cells of a table, totals too, must not be known, and why. */
export function primaryCells(table: CountedTable, rule: Rule): Primary[][] {
  return table.cells.map((line) => line.map((cell) => primaryOf(cell, rule)));
}

/**
 * How much lower and higher a primary number must seem possible. A small one: from 0 to `least` more. One of few organisations: by the
 * part of it that the rule leaves to others, at least `least`; that it is not 0 may be known.
 */
export function protectionOf(value: number, why: Primary, rule: Rule): { down: number; up: number } {
  const least = Math.max(1, rule.least);
  if (why === 'small') return { down: value, up: least };
  const { numerator, denominator } = rule.share;
  const part = Math.max(least, Math.ceil((value * (denominator - numerator)) / denominator));
  return { down: Math.min(value, part), up: part };
}
