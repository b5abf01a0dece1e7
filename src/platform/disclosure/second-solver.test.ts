import { expect, test } from 'vitest';
import { boundsBySecond, reachBySecond } from '../../../tests/support/second-solver.ts';
import { attackersOf } from './attackers.ts';
import { audit } from './audit.ts';
import { reach } from './flow.ts';
import { protect } from './protect.ts';
import { systemOf } from './system.ts';
import { primaryCells } from './table.ts';
import { chances, countsAlone, partners, proofSize, randomTable, tell } from './testing.ts';

const limits = { protect: 20_000, audit: 20_000, integers: 20_000 };
const { size, seed } = proofSize('second', 12);

test('A second solver finds the same intervals for every hidden cell', async () => {
  const next = chances(seed);
  let compared = 0;
  for (let at = 0; at < size; at++) {
    const table = randomTable(next, 2 + Math.floor(4 * next()), 2 + Math.floor(7 * next()));
    const rule = at % 2 ? partners : countsAlone;
    const pattern = await protect(table, rule, limits);
    if ('refused' in pattern) continue;
    const system = systemOf(table, rule, pattern.shown, undefined);
    const { bounds } = await audit(system, limits);
    const hidden = system.cells.filter(({ shown }) => shown === null);
    expect(bounds).toHaveLength(hidden.length);
    for (const [i, cell] of hidden.entries()) {
      const second = boundsBySecond(system, cell)!;
      expect(bounds[i]!.low).toBeCloseTo(second.low, 5);
      expect(bounds[i]!.high ?? -1).toBeCloseTo(second.high ?? -1, 5);
      compared++;
    }
  }
  tell(`second solver: ${size} tables, ${compared} intervals the same`);
}, 3_600_000);

test('A minimum cut is as far as the attacker’s linear program reaches', () => {
  const next = chances(seed + 1);
  for (let at = 0; at < size; at++) {
    const table = randomTable(next, 2 + Math.floor(3 * next()), 2 + Math.floor(3 * next()));
    const primary = primaryCells(table, partners);
    const hidden = primary.map((line) => line.map((why) => (why || next() < 0.5 ? 1 : 0)));
    for (const attacker of attackersOf(table, primary, partners)) {
      for (const target of attacker.targets) {
        for (const way of ['up', 'down'] as const) {
          const need = way === 'up' ? target.up : target.down;
          const { flow } = reach(attacker, hidden, target, way);
          expect(flow).toBeCloseTo(Math.min(need, reachBySecond(attacker, hidden, target, way)), 5);
        }
      }
    }
  }
});
