import { describe, expect, test } from 'vitest';
import { audit } from './audit.ts';
import { protectAndAudit } from './protect-and-audit.ts';
import { countTable } from './table.ts';
import { cellsOf, countsAlone } from './testing.ts';
import type { Atom, Audit, SystemCell } from './types.ts';

// Published examples in which every line has two hidden cells and one is known all the same; the figures are those of sdcTable's tests.

const limits = { audit: 20_000, integers: 20_000 };
const alone = (cells: readonly SystemCell[]) => audit({ cells, insiders: [] }, limits);
const boundsOf = ({ bounds }: Audit, row: string, column: string) => {
  const found = bounds.find((one) => one.row === row && one.column === column);
  return found && [found.low, found.high];
};

describe('four rows and four columns with totals', () => {
  const values = { w: [30, 47, 64, 89], x: [90, 124, 5, 31], y: [92, 100, 59, 85], z: [800, 991, 651, 685] };
  const rows = Object.keys(values) as (keyof typeof values)[];
  const columns = ['a', 'b', 'c', 'd'];
  const atom = (row: string, column: string) => rows.indexOf(row as 'w') * 4 + columns.indexOf(column);

  function published(hidden: string): SystemCell[] {
    const line = (row: string, column: string, members: readonly number[]): SystemCell => {
      const isHidden = hidden.split(' ').includes(row + column);
      const shown = members.reduce((sum, at) => sum + values[rows[Math.floor(at / 4)]!][at % 4]!, 0);
      const primary = row + column === 'wb';
      return {
        table: 't',
        row,
        column,
        members,
        shown: isHidden ? null : shown,
        primary,
        width: 5,
        zero: false,
      };
    };
    return [
      ...rows.flatMap((row) => columns.map((column) => line(row, column, [atom(row, column)]))),
      ...rows.map((row) =>
        line(
          row,
          '*',
          columns.map((column) => atom(row, column)),
        ),
      ),
      ...columns.map((column) =>
        line(
          '*',
          column,
          rows.map((row) => atom(row, column)),
        ),
      ),
    ];
  }

  test('A cell with two hidden neighbours in each line is known exactly', async () => {
    const found = await alone(published('wa wb wc xa xc yb yd zb zd'));
    expect(boundsOf(found, 'w', 'b')).toEqual([47, 47]);
    expect(found).toMatchObject({ passed: false, failed: [{ row: 'w', column: 'b', why: 'narrow' }] });
  });

  test('One more hidden cell opens it, and how far depends on which', async () => {
    const withD = await alone(published('wa wb wc xa xc xd yb yd zb zd'));
    expect(boundsOf(withD, 'w', 'b')).toEqual([0, 78]);
    const withB = await alone(published('wa wb wc xa xb xc yb yd zb zd'));
    expect(boundsOf(withB, 'w', 'b')).toEqual([0, 141]);
    expect(withD.passed && withB.passed).toBe(true);
  });
});

describe('four regions by two sexes, as in the manual of sdcTable', () => {
  const counts = { A: [18, 2], B: [14, 19], C: [12, 10], D: [11, 14] };
  const table = countTable(
    Object.keys(counts),
    ['male', 'female'],
    Object.entries(counts).flatMap(([row, [male, female]]) =>
      [
        { row, column: 'male', value: male! },
        { row, column: 'female', value: female! },
      ].map((atom): Atom => ({ ...atom, source: 0 })),
    ),
  );

  test('Hiding the two women of A costs three more cells, and eleven of fifteen are published', async () => {
    const found = await protectAndAudit({
      ...{ table, rule: countsAlone, linked: undefined },
      limits: { protect: 10_000, ...limits },
    });
    if ('refused' in found) throw new Error(found.refused);
    expect(found.shown).toHaveLength(5);
    const cells = found.shown.flat();
    const hidden = cells.filter((value) => value === null).length;
    expect([cells.length, hidden - 1, cells.length - hidden]).toEqual([15, 3, 11]);
    expect(found.shown[0]).toEqual([null, null, 20]);
  });
});

describe('two tables over the same places', () => {
  const order = 'ABIJKLMN';
  const primary = new Map(['A', 'B', 'K', 'L', 'M'].map((place) => [`county ${place} n`, 5]));
  const county = (hidesN: boolean) =>
    [
      ['county A n', 'A', null],
      ['county B n', 'B', null],
      ['county I n', 'I', 8],
      ['county J n', 'J', 8],
      ['county K n', 'K', null],
      ['county L n', 'L', null],
      ['county M n', 'M', null],
      ['county N n', 'N', hidesN ? null : 7],
      ['county county-1 n', 'A+B+I+J', 20],
      ['county county-2 n', 'K+L+M+N', 16],
      ['county * n', 'A+B+I+J+K+L+M+N', 36],
    ] as const;
  const size = (hidesN: boolean) =>
    [...county(hidesN).slice(0, 8), ['size big n', 'L+M', 6], ['size small n', 'A+B+I+J+K+N', 30]] as const;

  test('Each table alone leaves K open, and both together give it away', async () => {
    expect(boundsOf(await alone(cellsOf(order, county(false), primary)), 'K', 'n')).toEqual([0, 9]);
    expect(boundsOf(await alone(cellsOf(order, size(false), primary)), 'K', 'n')).toEqual([0, 7]);
    const both = await alone(cellsOf(order, [...county(false), ...size(false)], primary));
    expect(boundsOf(both, 'K', 'n')).toEqual([3, 3]);
    expect(both.failed).toContainEqual({ table: 'county', row: 'K', column: 'n', why: 'not_zero' });
  });

  test('Hiding N in both repairs it', async () => {
    const both = await alone(cellsOf(order, [...county(true), ...size(true)], primary));
    expect([boundsOf(both, 'K', 'n'), boundsOf(both, 'N', 'n')]).toEqual([
      [0, 10],
      [0, 10],
    ]);
    expect(both.failed.filter(({ row }) => row === 'K')).toEqual([]);
  });
});

describe('a table of ones and twos with public zeros', () => {
  const values = [
    [1, 1, 7, 1, 0],
    [1, 0, 0, 2, 8],
  ];
  const columns = ['A', 'B', 'C', 'M', 'Z'];
  const rule = (value: number) => value === 1 || value === 2;
  const published = (announced?: SystemCell['announced']) => {
    const inner = values.flatMap((line, r) =>
      line.map((value, c) => ({ row: `${r + 1}`, column: columns[c]!, members: [r * 5 + c], value })),
    );
    const rows = values.map((line, r) => ({
      row: `${r + 1}`,
      column: '*',
      members: line.map((_, c) => r * 5 + c),
      value: line.reduce((a, b) => a + b, 0),
    }));
    const lines = columns.map((column, c) => ({
      row: '*',
      column,
      members: [c, 5 + c],
      value: values[0]![c]! + values[1]![c]!,
    }));
    const hides = (value: number, row: string) => row !== '*' && rule(value);
    return [...inner, ...rows, ...lines].map(({ value, ...cell }): SystemCell => {
      const hidden = hides(value, cell.row);
      const said = hidden && announced ? { announced } : {};
      return { table: 't', ...cell, shown: hidden ? null : value, primary: hidden, width: 3, ...said };
    });
  };

  test('One is known, another nearly', async () => {
    const found = await alone(published());
    expect([boundsOf(found, '1', 'B'), boundsOf(found, '2', 'M')]).toEqual([
      [1, 1],
      [1, 3],
    ]);
  });

  test('A reader who knows the rule knows all five: three of them are ones', async () => {
    const found = await alone(published({ low: 1, high: 2 }));
    expect(found.bounds.map(({ low, high }) => [low, high])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
      [2, 2],
    ]);
  });
});
