import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maximumOf, sectionsBelowFloor, totalOf } from '../assessment/rules.ts';
import { buildGrid } from '../assessment/testing.ts';
import { greatestLosses, sectionScores } from './rules.ts';

const grid = buildGrid();
const points = fc.integer({ min: 1, max: 5 }).map((given) => ({ points: given, justification: 'Because.' }));
const scores = fc.record({ relevance: points, need: points, costs: points });
const counted = fc.array(scores, { minLength: 1, maxLength: 3 });

describe('the scores that a letter tells', () => {
  it('add up to the totals of the assessments that count, and name the sections below their floor', () => {
    fc.assert(
      fc.property(counted, (all) => {
        const sections = sectionScores(grid, all);
        const total = all.reduce((sum, one) => sum + totalOf(grid, one), 0);
        expect(sections.reduce((sum, one) => sum + one.points, 0) * 100).toBe(total);
        expect(sections.filter(({ isBelow }) => isBelow)).toHaveLength(
          sectionsBelowFloor(grid, ...all).length,
        );
      }),
    );
  });

  it('and the points lost make up the maximum together', () => {
    fc.assert(
      fc.property(counted, (all) => {
        const lost = greatestLosses(grid, all, 99).reduce((sum, one) => sum + one.lost, 0);
        const total = all.reduce((sum, one) => sum + totalOf(grid, one), 0);
        expect(total + lost * 100).toBe(maximumOf(grid) * all.length);
      }),
    );
  });

  it('name the criterion that cost most first, and three at most', () => {
    const given = { points: 4, justification: 'Because.' };
    const losses = greatestLosses(
      grid,
      [{ relevance: given, need: { ...given, points: 1 }, costs: given }],
      2,
    );
    expect(losses.map(({ title, lost }) => [title.en, lost])).toEqual([
      ['need', 4],
      ['relevance', 2],
    ]);
  });
});
