import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionMaximum, sectionMinimum } from './grid.ts';

const criterion = fc
  .record({
    minimum: fc.nat(3),
    spread: fc.integer({ min: 1, max: 7 }),
    weight: fc.integer({ min: 1, max: 5 }),
    share: fc.nat(100),
  })
  .map(({ minimum, spread, weight, share }) => ({
    minimum,
    maximum: minimum + spread,
    weight,
    points: minimum + Math.floor((spread * share) / 100),
  }));

describe('the points of a section', () => {
  it('lie between its least and its most, whatever an assessor gives', () => {
    fc.assert(
      fc.property(fc.array(criterion, { minLength: 1, maxLength: 6 }), (criteria) => {
        const points = criteria.reduce((sum, one) => sum + one.points * one.weight, 0);
        expect(points).toBeGreaterThanOrEqual(sectionMinimum({ criteria }));
        expect(points).toBeLessThanOrEqual(sectionMaximum({ criteria }));
      }),
    );
  });

  it('count a criterion of weight two twice', () => {
    expect(
      sectionMaximum({
        criteria: [
          { maximum: 5, weight: 2 },
          { maximum: 5, weight: 1 },
        ],
      }),
    ).toBe(15);
  });
});
