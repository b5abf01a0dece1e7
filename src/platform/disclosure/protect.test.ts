import { expect, test } from 'vitest';
import { attackersOf } from './attackers.ts';
import { audit } from './audit.ts';
import { isProtected } from './cuts.ts';
import { protect, weightsOf } from './protect.ts';
import { systemOf } from './system.ts';
import { countTable, primaryCells } from './table.ts';
import { aTable, chances, countsAlone, partners, proofSize, randomTable, tell } from './testing.ts';
import type { Atom, CountedTable, Pattern, Rule } from './types.ts';

const limits = { protect: 20_000, audit: 20_000, integers: 20_000 };

function costOf(table: CountedTable, { shown }: Pattern): number {
  const weights = weightsOf(table);
  return shown.flat().reduce<number>((sum, value, cell) => sum + (value === null ? weights[cell]! : 0), 0);
}

/** The cheapest pattern that protects, by trying all of them; undefined when too many are possible. */
function cheapestByTrying(table: CountedTable, rule: Rule, most: number): number | undefined {
  const primary = primaryCells(table, rule);
  const isPrimary = primary.flat().map(Boolean);
  const attackers = attackersOf(table, primary, rule);
  const weights = weightsOf(table);
  const width = primary[0]!.length;
  const open = [...isPrimary.keys()].filter((cell) => !isPrimary[cell]);
  if (open.length > most) return undefined;
  const given = isPrimary.reduce((sum, is, cell) => sum + (is ? weights[cell]! : 0), 0);
  const patterns = Array.from({ length: 2 ** open.length }, (_, bits) => ({
    bits,
    cost: open.reduce((sum, cell, at) => sum + (bits & (1 << at) ? weights[cell]! : 0), given),
  })).toSorted((a, b) => a.cost - b.cost);
  return patterns.find(({ bits }) => {
    const flat = isPrimary.map((is, cell) =>
      Number(is || (open.includes(cell) && bits & (1 << open.indexOf(cell)))),
    );
    const hidden = flat.map((one) => (one ? 1 : 0));
    return isProtected(
      attackers,
      primary.map((_, row) => hidden.slice(row * width, (row + 1) * width)),
      (cell) => isPrimary[cell]!,
    );
  })?.cost;
}

test('The optimum is what trying every pattern finds', async () => {
  const { size, seed } = proofSize('brute', 20);
  const next = chances(seed);
  let compared = 0;
  while (compared < size) {
    const table = randomTable(next, 2 + Math.floor(2 * next()), 2 + Math.floor(3 * next()), 4);
    const rule = next() < 0.5 ? partners : countsAlone;
    const cheapest = cheapestByTrying(table, rule, 12);
    if (cheapest === undefined) continue;
    const pattern = await protect(table, rule, limits);
    const cost =
      'refused' in pattern
        ? weightsOf(table).reduce((sum, weight) => sum + weight, 0)
        : costOf(table, pattern);
    expect(cost).toBeCloseTo(cheapest, 6);
    if (!('refused' in pattern)) expect(pattern.way).toBe('optimal');
    compared++;
  }
  tell(`brute force: ${compared} tables up to 3×4 with up to 12 free cells, all optimal`);
}, 3_600_000);

test('What is protected passes the audit', async () => {
  const { size, seed } = proofSize('tables', 200);
  const next = chances(seed + 2);
  const began = performance.now();
  // The few tables that take long for their optimum are audited as they are when time is over.
  const inTime = { ...limits, protect: size > 200 ? 300 : 50 };
  const count = {
    optimal: 0,
    feasible: 0,
    greedy: 0,
    refused: 0,
    breaches: 0,
    hidden: 0,
    primary: 0,
    cells: 0,
  };
  for (let at = 0; at < size; at++) {
    // In `npm test` one in eight is large: the others take a third of the time.
    const [height, width] = size > 200 || at % 8 === 0 ? [4, 7] : [3, 4];
    const table = randomTable(
      next,
      2 + Math.floor(height * next()),
      2 + Math.floor(width * next()),
      3 + Math.floor(4 * next()),
    );
    const rule = next() < 0.5 ? partners : countsAlone;
    const pattern = await protect(table, rule, inTime);
    if ('refused' in pattern) {
      count.refused++;
      continue;
    }
    count[pattern.way]++;
    count.hidden += pattern.shown.flat().filter((value) => value === null).length;
    count.primary += pattern.primary.flat().filter(Boolean).length;
    count.cells += pattern.shown.flat().length;
    const { passed, failed, ended } = await audit(systemOf(table, rule, pattern.shown, undefined), limits);
    if (!passed) count.breaches++;
    expect({ at, passed, failed, ended }).toEqual({ at, passed: true, failed: [], ended: true });
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  tell(`tables up to 5×8: ${size} in ${seconds} s, ${JSON.stringify(count)}`);
}, 7_200_000);

test('Other names and another order of rows, columns and organisations change nothing', async () => {
  const next = chances(5);
  for (let at = 0; at < 10; at++) {
    const [height, width] = [3 + (at % 2), 4];
    const table = randomTable(next, height, width);
    const [rowOf, columnOf] = [height, width].map(
      (length) => (i: number) => (i + 1 + (at % length)) % length,
    );
    const atoms = table.own.flatMap(({ source, values }) =>
      values.flatMap((line, r) =>
        line.map(
          (value, c): Atom => ({
            row: `x${rowOf!(r)}`,
            column: `y${columnOf!(c)}`,
            source: 90 - source,
            value,
          }),
        ),
      ),
    );
    const named = (letter: string, length: number) => Array.from({ length }, (_, i) => `${letter}${i}`);
    const other = countTable(named('x', height), named('y', width), atoms);
    const [one, two] = [await protect(table, partners, limits), await protect(other, partners, limits)];
    if ('refused' in one || 'refused' in two) {
      expect(one).toEqual(two);
      continue;
    }
    expect(costOf(table, one)).toBeCloseTo(costOf(other, two), 6);
    one.primary.slice(0, -1).forEach((line, r) => {
      line.slice(0, -1).forEach((why, c) => {
        expect(two.primary[rowOf!(r)]![columnOf!(c)]).toBe(why);
      });
    });
  }
});

test('Without time for an optimum the best pattern so far is given, and it passes the audit', async () => {
  const table = aTable();
  const pattern = await protect(table, partners, { protect: 0 });
  if ('refused' in pattern) throw new Error(pattern.refused);
  expect(pattern).toMatchObject({ way: 'greedy', cuts: 0, gap: 1 });
  expect(await audit(systemOf(table, partners, pattern.shown, undefined), limits)).toMatchObject({
    passed: true,
  });
});

test('A table of which every number is too small is refused', async () => {
  const table = countTable(['a', 'b'], ['c'], [{ row: 'a', column: 'c', source: 0, value: 3 }]);
  expect(await protect(table, partners, limits)).toEqual({ refused: 'nothing_left' });
});
