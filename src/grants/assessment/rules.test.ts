import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareMeans,
  diverges,
  faultsOf,
  maximumOf,
  meanOf,
  nextAssignmentState,
  scoredSections,
  sectionsBelowFloor,
  totalOf,
  withSectionScores,
} from './rules.ts';
import { scoreRules } from './score-rules.ts';
import { buildGrid } from './testing.ts';

const grid = buildGrid();
const whole = {
  relevance: { points: 4, justification: 'Fits.' },
  need: { points: 3, justification: 'Clear.' },
  costs: { points: 5, justification: 'Sound.' },
};

describe('an assignment', () => {
  it('refuses scores before impartiality is declared', () => {
    expect(() => nextAssignmentState('assigned', 'score')).toThrow('assignment_not_in_state');
    expect(() => nextAssignmentState('refused', 'declare')).toThrow('assignment_not_in_state');
    expect(() => nextAssignmentState('submitted', 'score')).toThrow('assignment_not_in_state');
  });
  it('goes from declared to submitted', () => {
    expect(nextAssignmentState('assigned', 'declare')).toBe('declared');
    expect(nextAssignmentState('declared', 'submit')).toBe('submitted');
  });
});

describe('an assessment', () => {
  it('names what is missing, out of range or without a reason', () => {
    const faults = faultsOf(grid, {
      relevance: { points: 9, justification: 'x' },
      need: { points: 3, justification: '  ' },
    });
    expect(faults).toEqual({ relevance: 'out_of_range', need: 'no_reason', costs: 'missing' });
    expect(faultsOf(grid, whole)).toEqual({});
  });
  it('sums weighted points in hundredths', () => {
    expect(totalOf(grid, whole)).toBe((4 * 2 + 3 + 5) * 100);
    expect(maximumOf(grid)).toBe((5 * 2 + 5 + 5) * 100);
  });
  it('finds the section under its floor', () => {
    expect(
      sectionsBelowFloor(grid, {
        ...whole,
        relevance: { points: 1, justification: 'Weak.' },
        need: { points: 2, justification: 'Thin.' },
      }),
    ).toEqual(['relevance']);
    expect(sectionsBelowFloor(grid, whole)).toEqual([]);
    // 4 and 11 points in the section: 7.5 in the mean, above its floor of 5.
    expect(
      sectionsBelowFloor(grid, whole, {
        relevance: { points: 1, justification: 'x' },
        need: { points: 2, justification: 'x' },
      }),
    ).toEqual([]);
  });
});

describe('the sections of an assessment', () => {
  it('say how many points they have and what is left in each', () => {
    const scores = { relevance: whole.relevance, need: { points: -1, justification: 'Clear.' } };
    expect(scoredSections(grid, scores)).toMatchObject([
      { state: 'in_progress', points: 800, maximum: 1500, left: 1 },
      { state: 'not_started', points: 0, maximum: 500, left: 1 },
    ]);
    expect(scoredSections(grid, whole).map(({ state }) => state)).toEqual(['done', 'done']);
  });

  it('are changed one at a time: what was emptied is gone, and the others stay', () => {
    const { relevance, costs } = whole;
    expect(withSectionScores(whole, grid.sections[0]!, { relevance })).toEqual({ relevance, costs });
  });
});

describe('two assessments', () => {
  it('diverge beyond the share of the maximum, not at it', () => {
    expect(diverges([6000, 3000], 10000, 30)).toBe(false);
    expect(diverges([6001, 3000], 10000, 30)).toBe(true);
  });
  it('diverge whichever comes first', () => {
    fc.assert(
      fc.property(fc.nat(10000), fc.nat(10000), fc.integer({ min: 1, max: 100 }), (a, b, percent) => {
        expect(diverges([a, b], 10000, percent)).toBe(diverges([b, a], 10000, percent));
      }),
    );
  });
});

describe('the mean', () => {
  it('takes the two closest of three, and all three when the middle is exactly between', () => {
    expect(meanOf([9000, 5000, 8000], 'two_closest')).toEqual({ points: 17000, parts: 2 });
    expect(meanOf([7000, 5000, 6000], 'two_closest')).toEqual({ points: 18000, parts: 3 });
  });
  it('takes all three where the call says so', () => {
    expect(meanOf([9100, 9100, 6000], 'mean_of_all')).toEqual({ points: 24200, parts: 3 });
    expect(meanOf([9100, 9100, 6000], 'two_closest')).toEqual({ points: 18200, parts: 2 });
  });
  it('does not depend on the order of the assessors and lies between the least and the most', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20000), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...scoreRules),
        (totals, rule) => {
          const mean = meanOf(totals, rule);
          expect(compareMeans(mean, meanOf([...totals].reverse(), rule))).toBe(0);
          expect(mean.points).toBeGreaterThanOrEqual(Math.min(...totals) * mean.parts);
          expect(mean.points).toBeLessThanOrEqual(Math.max(...totals) * mean.parts);
        },
      ),
    );
  });
});
