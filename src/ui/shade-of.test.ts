import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shadeOf } from './shade-of.ts';

describe('a shade', () => {
  it('is palest only for nought, deepest for the largest, and never falls as the number grows', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (a, b, largest) => {
        const [low, high] = a <= b ? [a, b] : [b, a];
        expect(shadeOf(low, largest)).toBeLessThanOrEqual(shadeOf(high, largest));
        expect(shadeOf(low, largest) === 1).toBe(low === 0);
        expect(shadeOf(largest, largest)).toBe(5);
      }),
    );
  });
});
