import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadsTo, weakestOf } from './rules.ts';

const score = (criterion: string, points: number, parts = 2) => ({ criterion, points, parts, maximum: 5 });
const keys = (found: readonly { criterion: string }[]) => found.map(({ criterion }) => criterion);
const taught = new Set(['safety', 'groups', 'expertise']);

describe('the weakest criteria of an application', () => {
  it('lie below the share that the rule names, and a module teaches them', () => {
    const scores = [score('plan', 2), score('safety', 5), score('groups', 6), score('expertise', 3)];
    expect(keys(weakestOf(scores, taught, { belowPercent: 60, atMost: 2 }))).toEqual(['expertise', 'safety']);
    expect(keys(weakestOf(scores, taught, { belowPercent: 61, atMost: 3 }))).toEqual([
      'expertise',
      'safety',
      'groups',
    ]);
    expect(weakestOf(scores, new Set(), { belowPercent: 100, atMost: 9 })).toEqual([]);
  });

  it('are at most as many as the rule says, of equals the first of the grid', () => {
    const scores = [score('groups', 2), score('safety', 3, 3), score('expertise', 2)];
    expect(keys(weakestOf(scores, taught, { belowPercent: 60, atMost: 1 }))).toEqual(['groups']);
    expect(keys(weakestOf(scores, taught, { belowPercent: 60, atMost: 2 }))).toEqual(['groups', 'safety']);
  });

  it('are never stronger than one that was left out', () => {
    const one = fc.record({
      criterion: fc.constantFrom('safety', 'groups', 'expertise', 'plan'),
      points: fc.nat(15),
      parts: fc.constantFrom(1, 2, 3),
      maximum: fc.constantFrom(5, 10),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(one, { selector: ({ criterion }) => criterion }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 3 }),
        (scores, belowPercent, atMost) => {
          const found = weakestOf(scores, taught, { belowPercent, atMost });
          const share = (of: (typeof scores)[number]) => of.points / (of.parts * of.maximum);
          expect(found.length).toBeLessThanOrEqual(atMost);
          for (const weak of found) expect(share(weak) * 100).toBeLessThan(belowPercent + 1e-9);
          for (const left of scores.filter(({ criterion }) => taught.has(criterion)))
            if (!found.includes(left) && found.length === atMost)
              expect(share(left)).toBeGreaterThanOrEqual(share(found.at(-1)!) - 1e-9);
        },
      ),
    );
  });
});

describe('where an invitation leads', () => {
  it('is the place of their own, and of one given up only where nobody registers again by themselves', () => {
    const states = ['invited', 'registered', 'waiting', 'cancelled', 'declined'] as const;
    const led = (registration: 'open' | 'invited') =>
      states.filter((state) => leadsTo({ own: { state }, registration }) !== undefined);
    expect(led('open')).toEqual(['invited', 'registered', 'waiting']);
    expect(led('invited')).toEqual(states);
    expect(leadsTo({ own: undefined, registration: 'invited' })).toBeUndefined();
  });
});
