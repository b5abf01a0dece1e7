import { expect, test } from 'vitest';
import { insidersOf } from './insiders.ts';
import { countTable, primaryCells, primaryOf, protectionOf } from './table.ts';
import { partners } from './testing.ts';

test('A table is counted with its totals, its organisations and the largest part of one', () => {
  const table = countTable(
    ['a', 'b'],
    ['x', 'y'],
    [
      { row: 'a', column: 'x', source: 7, value: 4 },
      { row: 'a', column: 'x', source: 9, value: 2 },
      { row: 'a', column: 'x', source: 7, value: 1 },
      { row: 'b', column: 'y', source: 9, value: 8 },
    ],
  );
  expect(table.cells[0]![0]).toEqual({ value: 7, sources: 2, largest: 5 });
  expect(table.cells[0]![1]).toEqual({ value: 0, sources: 0, largest: 0 });
  expect(table.cells[2]![2]).toEqual({ value: 15, sources: 2, largest: 10 });
});

test('What is no count, or in no row or column, is refused', () => {
  const atom = { row: 'a', column: 'x', source: 0, value: 1 };
  for (const wrong of [{ value: -1 }, { value: 0.5 }, { value: Number.NaN }, { row: 'b' }, { column: '' }]) {
    expect(() => countTable(['a'], ['x'], [{ ...atom, ...wrong }])).toThrow(RangeError);
  }
});

test('A cell is primary for its size, its organisations or the share of one', () => {
  const cell = { value: 20, sources: 3, largest: 17 };
  expect(primaryOf(cell, partners)).toBe(null);
  expect(primaryOf({ ...cell, value: 4 }, partners)).toBe('small');
  expect(primaryOf({ value: 0, sources: 0, largest: 0 }, partners)).toBe('small');
  expect(primaryOf({ ...cell, value: 5, largest: 2 }, partners)).toBe(null);
  expect(primaryOf({ ...cell, sources: 2 }, partners)).toBe('sources');
  expect(primaryOf({ ...cell, largest: 18 }, partners)).toBe('share');
  const table = countTable(['a'], ['x'], [{ row: 'a', column: 'x', source: 0, value: 9 }]);
  expect(primaryCells(table, partners)).toEqual([
    ['sources', 'sources'],
    ['sources', 'sources'],
  ]);
});

test('A small number is protected down to 0, one of few organisations by the part of others', () => {
  expect(protectionOf(3, 'small', partners)).toEqual({ down: 3, up: 5 });
  expect(protectionOf(200, 'sources', partners)).toEqual({ down: 30, up: 30 });
  expect(protectionOf(6, 'share', partners)).toEqual({ down: 5, up: 5 });
});

test('An organisation knows its own numbers, and those that are alone compare notes against one', () => {
  const contributions = [
    { member: 0, source: 1, value: 4 },
    { member: 0, source: 2, value: 6 },
    { member: 1, source: 1, value: 9 },
    { member: 2, source: 2, value: 7 },
    { member: 3, source: 3, value: 5 },
    { member: 4, source: 3, value: 0 },
  ];
  const found = insidersOf(contributions, [
    [0, 1, 2, 3],
    [0, 1],
    [2, 3],
  ]);
  expect(found.slice(0, 3)).toEqual([
    { members: [0, 1], values: [4, 9], exact: [false, true] },
    { members: [0, 2], values: [6, 7], exact: [false, true] },
    { members: [3], values: [5], exact: [true] },
  ]);
  expect(found.slice(3)).toEqual([
    { members: [2, 3], values: [7, 5], exact: [true, true], against: [1] },
    { members: [1, 3], values: [9, 5], exact: [true, true], against: [2] },
    { members: [1, 2], values: [9, 7], exact: [true, true], against: [3] },
  ]);
});
