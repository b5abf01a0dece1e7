import fc from 'fast-check';
import { expect, it } from 'vitest';
import { publishedWay, type WayMoment } from './steps.ts';

const momentOf = (counts: Record<string, number>, at = 0): WayMoment => ({
  frozenAt: `2026-01-01T00:00:${String(at).padStart(2, '0')}.000Z`,
  endsOn: '2025-12-31',
  counts: new Map(Object.entries(counts)),
});
const published = (...moments: Record<string, number>[]) =>
  new Map(publishedWay(moments.map(momentOf)).map(({ step, shown }) => [step, shown]));

it('The way shows what is large enough, and hides a step of which few are missing', () => {
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
  const few = published({ reported: 0, granted: 7, applied: 9, engaged: 7 });
  expect([few.get('applied'), few.get('granted')].filter((one) => 'shown' in one!)).toHaveLength(1);
});

it('The way shows nothing before a period was frozen, and no step of sub-grants while the engaged are held back', () => {
  expect([...published().values()]).toEqual(Array(6).fill({ hidden: true, later: true }));
  const held = published({ reported: 10, granted: 28, applied: 76, trained: 60 });
  const told = (['reported', 'granted', 'engaged', 'applied', 'trained'] as const).map((step) =>
    held.get(step),
  );
  expect(told).toEqual([...Array(3).fill({ hidden: true }), { shown: 76 }, { shown: 60 }]);
});

/** Of which steps every organisation of the one is one of the other, whatever the rule thinks. */
const within: Readonly<Record<string, readonly string[]>> = {
  reported: ['granted', 'applied', 'engaged'],
  granted: ['applied', 'engaged'],
  trained: ['engaged'],
  advocating: ['engaged'],
  applied: [],
  engaged: [],
};
/** What one organisation does between two periods. */
const act = fc.record({
  organisation: fc.nat(59),
  does: fc.constantFrom('trained', 'applied', 'granted', 'reported', 'advocating'),
});
const periods = fc.array(fc.array(act, { maxLength: 60 }), { minLength: 1, maxLength: 6 });

type Copy = { readonly step: string; readonly at: number; readonly value: number };
/** What two of the kept pages tell together, or one alone, that is one to four organisations. */
function smallGroups(copies: readonly Copy[]): unknown[] {
  const isSmall = (value: number) => value > 0 && value < 5;
  const holds = (part: Copy, whole: Copy) =>
    whole.at >= part.at && (whole.step === part.step || within[part.step]!.includes(whole.step));
  const pairs = copies.flatMap((part) =>
    copies.filter((whole) => holds(part, whole)).map((whole) => [part, whole] as const),
  );
  return [
    ...copies.filter(({ value }) => isSmall(value)),
    ...pairs.filter(([part, whole]) => isSmall(whole.value - part.value)),
  ];
}

it('The way tells no small group of organisations, to a reader who kept a copy of each page there ever was', () => {
  let shown = 0;
  fc.assert(
    fc.property(periods, (all) => {
      const sets = new Map(Object.keys(within).map((step) => [step, new Set<number>()]));
      const add = (step: string, one: number) => {
        sets.get(step)!.add(one);
        for (const whole of within[step]!) sets.get(whole)!.add(one);
      };
      const counts: Record<string, number>[] = [];
      const copies: Copy[] = [];
      for (const [at, acts] of all.entries()) {
        for (const { organisation, does } of acts) add(does, organisation);
        counts.push(Object.fromEntries([...sets].map(([step, own]) => [step, own.size])));
        for (const [step, one] of published(...counts))
          if ('shown' in one) copies.push({ step, at, value: one.shown });
      }
      shown += copies.filter(({ value }) => value > 0).length;
      expect(smallGroups(copies)).toEqual([]);
    }),
    { numRuns: 300 },
  );
  // It says something, too.
  expect(shown).toBeGreaterThan(500);
});
