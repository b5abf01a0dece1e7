import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawSample } from './draw-sample.ts';

const entries = fc.uniqueArray(
  fc.record({ id: fc.uuid(), amountMinor: fc.integer({ min: -500_000, max: 5_000_000 }) }),
  { selector: ({ id }) => id, maxLength: 80 },
);
const size = fc.integer({ min: 1, max: 40 });

it('A sample is the same for the same seed, in whatever order the entries are read', () => {
  fc.assert(
    fc.property(entries, fc.string(), size, (all, seed, size) => {
      expect(drawSample(all.toReversed(), { seed, size })).toEqual(drawSample(all, { seed, size }));
    }),
  );
});

it('A sample has no more entries than were asked for, none twice, none that takes an amount back, and each that is as large as the interval', () => {
  fc.assert(
    fc.property(entries, fc.string(), size, (all, seed, size) => {
      const drawn = drawSample(all, { seed, size });
      const positive = all.filter(({ amountMinor }) => amountMinor > 0);
      const interval = positive.reduce((sum, { amountMinor }) => sum + amountMinor, 0) / size;
      expect(drawn.length).toBeLessThanOrEqual(size);
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(positive).toEqual(expect.arrayContaining(drawn));
      // A hair above: sums of fractions are not exact.
      expect(drawn).toEqual(
        expect.arrayContaining(positive.filter(({ amountMinor }) => amountMinor > interval * 1.000001)),
      );
      if (positive.length > 0) expect(drawn.length).toBeGreaterThan(0);
    }),
  );
});

it('Another seed draws another sample', () => {
  const all = Array.from({ length: 200 }, (_, at) => ({ id: `entry ${at}`, amountMinor: 1_000 }));
  const samples = ['a', 'b', 'c'].map((seed) => drawSample(all, { seed, size: 10 }).map(({ id }) => id));
  expect(samples.every(({ length }) => length === 10)).toBe(true);
  expect(new Set(samples.map((ids) => ids.join())).size).toBe(3);
});
