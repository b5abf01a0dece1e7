import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, type Shown, suppressList, suppressSeries, suppressTable } from './suppression.ts';

const seen = (shown: Shown) => ('shown' in shown ? shown.shown : undefined);

describe('a series that grows', () => {
  test('hides a value that a small step would give away', () => {
    expect(suppressSeries([0, 3, 7, 9, 14, 14]).map(seen)).toEqual([0, undefined, 7, undefined, 14, 14]);
  });
  test('never lets two shown values differ by one to four', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), (values) => {
        const shown = suppressSeries(values)
          .map(seen)
          .filter((value) => value !== undefined);
        for (const [index, value] of shown.entries()) {
          const step = Math.abs(value - (shown[index - 1] ?? 0));
          expect(step === 0 || step >= 5).toBe(true);
        }
      }),
    );
  });
});

describe('a table with totals', () => {
  const women = [
    { row: 'AL', column: 'women', value: 3 },
    { row: 'AL', column: 'men', value: 20 },
    { row: 'BA', column: 'women', value: 12 },
    { row: 'BA', column: 'men', value: 8 },
    { row: 'RS', column: 'women', value: 40 },
    { row: 'RS', column: 'men', value: 50 },
  ];
  test('hides a small count and three neighbours, and keeps its totals', () => {
    const table = suppressTable(women);
    expect(seen(table.cell('AL', 'women'))).toBeUndefined();
    expect(seen(table.cell('AL', 'men'))).toBeUndefined();
    expect([seen(table.row('AL')), seen(table.column('women')), seen(table.total)]).toEqual([23, 55, 133]);
    expect(women.filter(({ row, column }) => seen(table.cell(row, column)) === undefined)).toHaveLength(4);
  });
  test('shows everything when nothing is small', () => {
    const table = suppressTable(women.map((cell) => ({ ...cell, value: cell.value + 5 })));
    expect(women.every(({ row, column }) => seen(table.cell(row, column)) !== undefined)).toBe(true);
  });
  test('hides the total too when there is nobody else to hide behind', () => {
    const table = suppressTable([{ row: 'AL', column: 'women', value: 3 }]);
    expect(
      [table.cell('AL', 'women'), table.row('AL'), table.column('women'), table.total].map(seen),
    ).toEqual(Array(4).fill(undefined));
  });
  test('refuses numbers that are not counts', () => {
    expect(() => suppressTable([{ row: 'a', column: 'b', value: -1 }])).toThrow(RangeError);
    expect(() => suppressTable([{ row: 'a', column: 'b', value: 0.5 }])).toThrow(RangeError);
  });

  const shape = fc.record({ rows: fc.integer({ min: 1, max: 2 }), columns: fc.integer({ min: 1, max: 3 }) });
  const anyTable = shape.chain(({ rows, columns }) =>
    fc
      .array(fc.nat(9), { minLength: rows * columns, maxLength: rows * columns })
      .map((values) =>
        values.map((value, i) => ({ row: `r${i % rows}`, column: `c${Math.floor(i / rows)}`, value })),
      ),
  );
  test('leaves an attacker, who tries every table that fits, with every size for each small count', () => {
    fc.assert(
      fc.property(anyTable, (cells) => {
        cells.forEach(({ value }, index) => {
          if (value === 0 || value >= 5) return;
          expect(possible(cells, index, suppressTable)).toEqual(expect.arrayContaining([1, 2, 3, 4, 5]));
        });
      }),
      { numRuns: 60 },
    );
  });
  test('leaves a withheld amount anything from half to one and a half of itself', () => {
    const withheld = fc.tuple(anyTable, fc.nat());
    fc.assert(
      fc.property(withheld, ([cells, pick]) => {
        const chosen = pick % cells.length;
        const marked = cells.map((cell, index) => ({ ...cell, sensitive: index === chosen }));
        const { value } = marked[chosen]!;
        if (value < 2) return;
        const found = possible(marked, chosen, (all) => suppressTable(all, { small: 0 }));
        expect(Math.min(...found)).toBeLessThanOrEqual(value - Math.floor(value / 2));
        expect(Math.max(...found)).toBeGreaterThan(value + Math.floor(value / 2));
      }),
      { numRuns: 60 },
    );
  });
});

test('a list with a total hides a second number beside a small one', () => {
  const list = suppressList([
    { key: 'trained', value: 2 },
    { key: 'granted', value: 30 },
    { key: 'reported', value: 24 },
  ]);
  expect(['trained', 'granted', 'reported'].map((key) => seen(list.item(key)))).toEqual([
    undefined,
    30,
    undefined,
  ]);
  expect(seen(list.total)).toBe(56);
});

/**
 * What a number of the table could be, 1 to 14, as far as adding and subtracting what is published tells: each value for which there is
 * a whole table whose shown numbers are as published and whose hidden ones are at least 1.
 */
function possible(
  cells: readonly Cell[],
  index: number,
  publish: (cells: readonly Cell[]) => ReturnType<typeof suppressTable>,
): number[] {
  const table = publish(cells);
  const margins = [...new Set(cells.map(({ row }) => row))].map((row) => ({
    shown: seen(table.row(row)),
    of: (cell: Cell) => cell.row === row,
  }));
  margins.push(
    ...[...new Set(cells.map(({ column }) => column))].map((column) => ({
      shown: seen(table.column(column)),
      of: (cell: Cell) => cell.column === column,
    })),
    { shown: seen(table.total), of: () => true },
  );
  const fits = (values: readonly number[]) =>
    margins.every(({ shown, of }) => {
      if (shown === undefined) return true;
      const known = cells.every((cell, at) => !of(cell) || at < values.length);
      const sum = cells.reduce((all, cell, at) => all + (of(cell) ? (values[at] ?? 0) : 0), 0);
      return known ? sum === shown : sum <= shown;
    });
  const choices = cells.map(({ row, column }) => {
    const shown = seen(table.cell(row, column));
    return shown === undefined ? Array.from({ length: 14 }, (_, i) => i + 1) : [shown];
  });
  const completes = (values: readonly number[], tried: number): boolean =>
    values.length === cells.length ||
    (values.length === index ? [tried] : choices[values.length]!).some((choice) => {
      const next = [...values, choice];
      return fits(next) && completes(next, tried);
    });
  return choices[index]!.filter((tried) => completes([], tried));
}
