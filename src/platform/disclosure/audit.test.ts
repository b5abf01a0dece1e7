import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { audit } from './audit.ts';
import { cellsOf, chances } from './testing.ts';
import type { Insider, System, SystemCell } from './types.ts';

const limits = { audit: 20_000, integers: 20_000 };
const system = (cells: readonly SystemCell[], more: Partial<System> = {}): System => ({
  cells,
  insiders: [],
  ...more,
});
const asked = (...names: string[]) => new Map(names.map((name) => [`t ${name}`, 5]));

/** Every module that a module of this folder brings along. */
function brought(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = fs.readFileSync(path.join(import.meta.dirname, file), 'utf8');
  for (const [, name] of text.matchAll(/from '\.\/([^']+)'/g)) brought(name!, seen);
  return seen;
}

test('The audit knows nothing of the protector', () => {
  const modules = ['audit-model.ts', 'audit-questions.ts', 'audit.ts', 'solver.ts', 'types.ts'];
  expect([...brought('audit.ts')].toSorted()).toEqual(modules);
  expect([...brought('protect.ts')].filter((name) => name.startsWith('audit'))).toEqual([]);
});

test('A primary cell that is shown fails', async () => {
  const found = await audit(system(cellsOf('a', [['t x y', 'a', 3]], asked('x y'))), limits);
  expect(found).toMatchObject({
    passed: false,
    failed: [{ table: 't', row: 'x', column: 'y', why: 'narrow' }],
  });
});

test('What is announced of a hidden cell is what a reader begins with', async () => {
  const cells = cellsOf(
    'ab',
    [
      ['t x y', 'a', null],
      ['t z y', 'b', null],
      ['t * y', 'a+b', 30],
    ],
    asked('x y'),
  );
  expect(await audit(system(cells), limits)).toMatchObject({
    passed: true,
    bounds: [{ low: 0, high: 30 }, { low: 0 }],
  });
  const announced = { low: 0, high: 4 };
  const bounded = [{ ...cells[0]!, announced }, ...cells.slice(1)];
  expect(await audit(system(bounded), limits)).toMatchObject({ passed: false, failed: [{ why: 'narrow' }] });
  const below = [cells[0]!, { ...cells[1]!, announced: { low: 0, high: 29 } }, cells[2]!];
  expect(await audit(system(below), limits)).toMatchObject({ passed: false, failed: [{ why: 'not_zero' }] });
  expect(await audit(system([{ ...cells[0]!, zero: false }, ...below.slice(1)]), limits)).toMatchObject({
    passed: true,
  });
});

test('A hidden cell that nothing limits has no highest value', async () => {
  const cells = cellsOf(
    'ab',
    [
      ['t x y', 'a', null],
      ['t z y', 'b', 8],
    ],
    asked('x y'),
  );
  const { passed, bounds } = await audit(system(cells), limits);
  expect({ passed, bounds }).toEqual({
    passed: true,
    bounds: [{ table: 't', row: 'x', column: 'y', low: 0, high: null }],
  });
});

test('Small cells of a line that are small together fail', async () => {
  const order = 'abc';
  const sum = [
    ['t x p', 'a', null],
    ['t x q', 'b', null],
    ['t x r', 'c', 40],
    ['t x *', 'a+b+c', 44],
  ] as const;
  const found = await audit(
    system(
      cellsOf(order, sum, asked('x p', 'x q')).map((cell) => ({ ...cell, width: cell.primary ? 4 : 0 })),
    ),
    limits,
  );
  expect(found.passed).toBe(true);
  const wide = cellsOf(order, [...sum.slice(0, 3), ['t x *', 'a+b+c', 49]], asked('x p', 'x q'));
  const narrow = wide.map((cell) => ({ ...cell, width: cell.column === 'p' ? 9 : Math.min(cell.width, 9) }));
  expect(await audit(system(narrow), limits)).toMatchObject({ passed: true });
  const inside = [...cellsOf(order, [...sum.slice(0, 3), ['t x *', 'a+b+c', 44]], asked('x p', 'x q'))];
  expect((await audit(system(inside), limits)).failed).toContainEqual({
    table: 't',
    row: 'x',
    column: 'p',
    why: 'small_sum',
  });
});

test('A sum that is published nowhere is asked as a cell is', async () => {
  const lines = [
    ['t x p', 'a', null],
    ['t x q', 'b', null],
    ['t x r', 'c', null],
    ['t x *', 'a+b+c', 60],
    ['t y r', 'c', 8],
  ] as const;
  expect(await audit(system(cellsOf('abc', lines, asked('x p', 'x q'))), limits)).toMatchObject({
    passed: true,
  });
  const sum = cellsOf('abc', [...lines, ['t x +', 'a+b', null]], asked('x p', 'x q', 'x +'));
  const { failed } = await audit(system(sum.map((cell) => ({ ...cell, zero: false }))), limits);
  expect(failed).toEqual([{ table: 't', row: 'x', column: '+', why: 'narrow' }]);
});

test('An organisation that subtracts its own number must not learn another’s', async () => {
  const cells = cellsOf(
    'ab',
    [
      ['t x p', 'a', null],
      ['t x q', 'b', null],
      ['t x *', 'a+b', 30],
    ],
    asked('x p', 'x q'),
  );
  const not0 = cells.map((cell) => ({ ...cell, zero: false }));
  expect(await audit(system(not0), limits)).toMatchObject({ passed: true });
  const insider = (value: number, exact: boolean): Insider => ({
    members: [0],
    values: [value],
    exact: [exact],
  });
  expect(await audit(system(not0, { insiders: [insider(20, false)] }), limits)).toMatchObject({
    passed: true,
  });
  const most = await audit(system(not0, { insiders: [insider(27, false)] }), limits);
  expect(most.failed.map(({ column, why }) => [column, why])).toEqual([
    ['p', 'contributor'],
    ['q', 'contributor'],
  ]);
  const alone = await audit(system(not0, { insiders: [insider(20, true)] }), limits);
  expect(alone.failed).toEqual([{ table: 't', row: 'x', column: 'q', why: 'contributor' }]);
});

test('Organisations that are alone in their cells compare notes against the one that is left', async () => {
  const lines = [
    ['t x p', 'a', null],
    ['t x q', 'b', null],
    ['t x r', 'c', null],
    ['t x *', 'a+b+c', 60],
  ] as const;
  const cells = cellsOf('abc', lines, asked('x p', 'x q', 'x r')).map((cell) => ({ ...cell, zero: false }));
  const one = (atom: number): Insider => ({ members: [atom], values: [20], exact: [true] });
  expect(await audit(system(cells, { insiders: [one(0), one(1), one(2)] }), limits)).toMatchObject({
    passed: true,
  });
  const both: Insider = { members: [0, 1], values: [20, 20], exact: [true, true], against: [2] };
  const found = await audit(system(cells, { insiders: [both] }), limits);
  expect(found.failed).toEqual([{ table: 't', row: 'x', column: 'r', why: 'contributor' }]);
});

test('What only broken numbers leave open fails in integers', async () => {
  // Of three cells any two and a rest make one: at most one of them is 1, and linear programs see one and a half.
  const triangle = (a: string, b: string, c: string, rest: string) =>
    [
      [a, b, rest[0]],
      [b, c, rest[1]],
      [a, c, rest[2]],
    ].map((sum) => [`u ${sum.join('')} n`, sum.join('+'), 1] as const);
  const order = 'abcdefghijkl';
  const lines = [
    ...triangle('a', 'b', 'c', 'ghi'),
    ...triangle('d', 'e', 'f', 'jkl'),
    ['t all n', 'a+b+c+d+e+f', null],
  ] as const;
  const cells = cellsOf(order, lines, asked('all n'));
  const wide = (width: number) => system(cells.map((cell) => ({ ...cell, width: cell.primary ? width : 0 })));
  expect(await audit(wide(2), limits)).toMatchObject({ passed: true });
  expect(await audit(wide(3), limits)).toMatchObject({
    passed: false,
    ended: true,
    failed: [{ why: 'narrow' }],
  });
  expect(await audit(wide(3), { audit: 20_000, integers: 0 })).toMatchObject({
    passed: false,
    ended: false,
    failed: [],
  });
});

test('Numbers that no table can have are a contradiction', async () => {
  const cells = cellsOf(
    'ab',
    [
      ['t x p', 'a', 9],
      ['t x *', 'a+b', 8],
    ],
    new Map(),
  );
  expect((await audit(system(cells), limits)).failed).toMatchObject([{ why: 'contradiction' }]);
});

test('An audit that did not end has not passed', async () => {
  const cells = cellsOf(
    'ab',
    [
      ['t x p', 'a', null],
      ['t x *', 'a+b', 80],
    ],
    asked('x p'),
  );
  expect(await audit(system(cells), { audit: 0, integers: 0 })).toMatchObject({
    passed: false,
    ended: false,
  });
});

test('One more published table never widens an interval', async () => {
  const next = chances(11);
  for (let round = 0; round < 25; round++) {
    const values = Array.from({ length: 12 }, () => Math.floor(12 * next()));
    const grouping = (groups: number, name: string, hides: number): SystemCell[] => {
      const members = Array.from({ length: groups }, (): number[] => []);
      for (const atom of values.keys()) members[Math.floor(groups * next())]!.push(atom);
      return members
        .filter((some) => some.length > 0)
        .map((some, at) => {
          const value = some.reduce((sum, atom) => sum + values[atom]!, 0);
          const shown = next() < hides ? null : value;
          return { table: name, row: `${at}`, column: 'n', members: some, shown, primary: false, width: 0 };
        });
    };
    const first = [...grouping(8, 'one', 0.5), ...grouping(4, 'two', 0.3)];
    const more = [...first, ...grouping(5, 'three', 0.2)];
    const [before, after] = [await audit(system(first), limits), await audit(system(more), limits)];
    for (const { table, row, low, high } of before.bounds) {
      const later = after.bounds.find((one) => one.table === table && one.row === row)!;
      expect(later.low).toBeGreaterThanOrEqual(low);
      expect(later.high ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(high ?? Number.POSITIVE_INFINITY);
    }
  }
});
