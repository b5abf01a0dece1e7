import fc from 'fast-check';
import { expect, it } from 'vitest';
import { publishedWay } from './steps.ts';

const published = (counts: Record<string, number>) =>
  new Map(publishedWay(new Map(Object.entries(counts))).map(({ step, shown }) => [step, shown]));

it('shows what is large enough, and hides a step of which few are missing', () => {
  const shown = published({
    reported: 10,
    granted: 28,
    applied: 76,
    trained: 60,
    advocating: 87,
    engaged: 89,
  });
  expect(shown.get('applied')).toEqual({ shown: 76 });
  expect(shown.get('engaged')).toEqual({ shown: 89 });
  // 89 less 87 would be two that do not advocate.
  expect(shown.get('advocating')).toEqual({ hidden: true });
  // Nine applied and seven hold a sub-grant: two did not get one.
  expect(published({ reported: 0, granted: 7, applied: 9 }).get('applied')).toEqual({ hidden: true });
});

it('never lets a small number be worked out of two that are shown', () => {
  const within = (whole: number) => fc.integer({ min: 0, max: whole });
  const ways = fc.integer({ min: 0, max: 120 }).chain((engaged) =>
    fc.record({
      engaged: fc.constant(engaged),
      trained: within(engaged),
      advocating: within(engaged),
      granted: within(engaged),
      share: fc.nat(100),
      more: fc.nat(40),
    }),
  );
  const nested = [
    ['reported', 'granted'],
    ['reported', 'applied'],
    ['granted', 'applied'],
    ['reported', 'engaged'],
    ['granted', 'engaged'],
    ['trained', 'engaged'],
    ['advocating', 'engaged'],
  ] as const;
  fc.assert(
    fc.property(ways, ({ share, more, ...way }) => {
      const reported = Math.floor((way.granted * share) / 100);
      const shown = published({ ...way, reported, applied: way.granted + more });
      const countOf = (step: string) => {
        const one = [...shown].find(([name]) => name === step)![1];
        return 'shown' in one ? one.shown : undefined;
      };
      for (const [, one] of shown) if ('shown' in one) expect(one.shown === 0 || one.shown >= 5).toBe(true);
      for (const [part, whole] of nested) {
        const [a, b] = [countOf(part), countOf(whole)];
        if (a !== undefined && b !== undefined) expect(b - a === 0 || b - a >= 5).toBe(true);
      }
    }),
  );
});
