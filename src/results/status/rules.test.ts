import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { achievementOf, headingsToWatch, lastTotal, moneyOf, paceOfSpending, timeElapsed } from './rules.ts';

describe('the rules of the status', () => {
  it('Time is not shown while a day of the contract is missing, and never beyond its end', () => {
    expect(timeElapsed(null, '2026-06-01')).toBeNull();
    expect(timeElapsed({ startsOn: '2026-01-01', endsOn: null }, '2026-06-01')).toBeNull();
    const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
    expect(timeElapsed(year, '2025-12-01')).toEqual({ numerator: 0, denominator: 365 });
    expect(timeElapsed(year, '2026-01-01')).toEqual({ numerator: 1, denominator: 365 });
    expect(timeElapsed(year, '2027-05-01')).toEqual({ numerator: 365, denominator: 365 });
  });

  it('Indicators without a target do not count, and no target counts for more than itself', () => {
    expect(achievementOf([{ value: 9, target: null }])).toBeNull();
    const both = achievementOf([
      { value: 900, target: 90 },
      { value: 0, target: 10 },
    ]);
    expect(both).toEqual({ reached: 1, of: 2, mean: { numerator: 1000, denominator: 2000 } });
  });

  it('The mean lies between nothing and all, and is all only when each target is reached', () => {
    const figure = fc.record({
      value: fc.integer({ min: -5, max: 500 }),
      target: fc.integer({ min: 1, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1 }), (figures) => {
        const { mean, reached, of } = achievementOf(figures)!;
        expect(mean.numerator).toBeGreaterThanOrEqual(0);
        expect(mean.numerator).toBeLessThanOrEqual(mean.denominator);
        expect(mean.numerator === mean.denominator).toBe(reached === of);
      }),
    );
  });

  it('Active sub-grants commit what is still to be paid, others nothing', () => {
    const booked = [{ budget: 1000, spent: 300 }];
    const grants = [
      { state: 'signed', amount: 500, paid: 200 },
      { state: 'completed', amount: 400, paid: 350 },
    ];
    expect(moneyOf(booked, grants)).toEqual({ budget: 1000, spent: 300, committed: 300 });
  });

  it('Spending is compared with time in points, and not at all without a budget', () => {
    const half = { numerator: 50, denominator: 100 };
    expect(paceOfSpending({ budget: 1000, spent: 300, committed: 300 }, half)).toBe(-20);
    expect(paceOfSpending({ budget: 0, spent: 300, committed: 300 }, half)).toBeNull();
    expect(paceOfSpending({ budget: 1000, spent: 300, committed: 300 }, null)).toBeNull();
    const achieved = achievementOf([{ value: 1, target: 10 }]);
    expect(paceOfSpending({ budget: 1000, spent: 300, committed: 0 }, achieved!.mean)).toBe(20);
  });

  it('A heading is shown from the share of the contract on, what has no budget first', () => {
    const rows = [
      { partnerId: 'p', heading: 'travel', budget: 1000, spent: 899 },
      { partnerId: 'p', heading: 'office', budget: 1000, spent: 900 },
      { partnerId: 'p', heading: 'staff', budget: 1000, spent: 1500 },
      { partnerId: 'p', heading: 'gifts', budget: 0, spent: 1 },
      { partnerId: 'p', heading: 'empty', budget: 0, spent: 0 },
    ];
    expect(headingsToWatch(rows, [], 90).map(({ heading, percent }) => [heading, percent])).toEqual([
      ['gifts', null],
      ['staff', 150],
      ['office', 90],
    ]);
    // What is committed to suppliers counts, also where nothing is booked.
    const of = (heading: string, committed: number, partnerId = 'p') => ({ partnerId, heading, committed });
    const ordered = [
      of('travel', 100),
      of('travel', 51),
      of('boats', 2),
      of('boats', 3),
      of('empty', 1, 'q'),
    ];
    expect(headingsToWatch(rows.slice(0, 2), ordered, 90)).toMatchObject([
      { partnerId: 'p', heading: 'boats', committed: 5, percent: null },
      { partnerId: 'q', heading: 'empty', committed: 1, percent: null },
      { heading: 'travel', committed: 151, percent: 105 },
      { heading: 'office', committed: 0, percent: 90 },
    ]);
  });
});

it('What was spent in total is the sum of the latest period, of what is shown alone', () => {
  const of = (periodId: string, endsOn: string, spentMinor: number) => ({
    ...{ periodId, endsOn, spentMinor, currency: 'EUR' },
  });
  expect(lastTotal([])).toBeUndefined();
  expect(
    lastTotal([of('a', '2026-06-30', 100), of('b', '2026-12-31', 300), of('b', '2026-12-31', 50)]),
  ).toEqual({ endsOn: '2026-12-31', currency: 'EUR', spentMinor: 350 });
});
