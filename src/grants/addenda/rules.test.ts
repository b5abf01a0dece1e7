import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Heading, headings } from '../../forms/index.ts';
import { Problem } from '../../platform/problem.ts';
import { lastInstalmentMinor } from './amounts.ts';
import type { Change, Facts } from './facts.ts';
import {
  beyondLimit,
  freeRangeOf,
  type Headings,
  isSameBudget,
  neededForShift,
  originalHeadings,
  rangeOf,
  totalOf,
} from './headings.ts';
import { inForceFrom, noticeDay } from './notice-day.ts';
import { changeOf, mustBePossible, mustChangeSomething } from './rules.ts';

const budget: Headings = {
  human_resources: 4_000_00,
  travel: 1_500_00,
  indirect: 300_00,
  contingency: 200_00,
};
const facts: Facts = {
  ...{
    today: '2026-06-01',
    currency: 'EUR',
    startsOn: '2026-04-01',
    endsOn: '2027-03-31',
    amountMinor: 5_000_00,
  },
  rules: { coFinancingPercent: 10, indirectPercent: 7, thirdPartyCeilingMinor: 60_000_00 },
  ...{
    actionEndsOn: '2028-12-31',
    transferPercent: 25,
    transferKnown: false,
    headings: budget,
    base: budget,
  },
  ...{
    reported: {},
    reportedUntil: null,
    changedFrom: null,
    changeId: null,
    last: { state: 'planned', amountMinor: 2_000_00 },
  },
  room: { promisedMinor: 50_000_00, freeMinor: 600_00, maximumMinor: 9_000_00, passesContract: false },
};
const change: Change = { appliesFrom: '2026-07-01', endsOn: null, amountMinor: null, headings: null };
/** The code of the problem that a rule throws. */
function refusalOf(rule: () => unknown): string | undefined {
  try {
    rule();
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}
const refusal = (changed: Partial<Change>, around: Partial<Facts> = {}) =>
  refusalOf(() => mustBePossible({ ...change, ...changed }, { ...facts, ...around }));

describe('a change of an agreement', () => {
  it('is one only where something is different from now', () => {
    const same = { ...change, endsOn: facts.endsOn, amountMinor: facts.amountMinor, headings: { ...budget } };
    expect(refusalOf(() => mustChangeSomething(changeOf(same, facts)))).toBe('addendum_changes_nothing');
    const later = { ...change, appliesFrom: '2026-06-01', endsOn: '2027-06-30' };
    expect(changeOf({ ...same, endsOn: '2027-06-30' }, facts)).toEqual(later);
  });

  it('waits for a day with its budget by heading alone, and without a day for nothing but the signatures', () => {
    const headings = { ...budget, travel: 1_600_00, human_resources: 3_900_00 };
    expect(changeOf({ ...change, headings }, facts).appliesFrom).toBe('2026-07-01');
    expect(changeOf({ ...change, headings, appliesFrom: null }, facts).appliesFrom).toBe('2026-06-01');
    const early = { ...facts, today: '2026-03-01' };
    expect(changeOf({ ...change, headings, appliesFrom: null }, early).appliesFrom).toBe('2026-04-01');
  });

  it('ends the project later, within the Action, while the project runs', () => {
    expect(refusal({ endsOn: '2028-12-31' })).toBeUndefined();
    expect(refusal({ endsOn: '2027-03-30' })).toBe('addendum_end_not_later');
    expect(refusal({ endsOn: '2029-01-01' })).toBe('addendum_after_action');
  });

  it('applies within the project, after what was reported and not before the last change', () => {
    expect(refusal({ appliesFrom: '2026-03-31' })).toBe('addendum_day_outside');
    expect(refusal({ appliesFrom: '2027-04-01' })).toBe('addendum_day_outside');
    expect(refusal({ appliesFrom: '2027-04-01', endsOn: '2027-06-30' })).toBeUndefined();
    const moved = { headings: { ...budget, travel: 1_600_00, human_resources: 3_900_00 } };
    for (const [around, code] of [
      [{ reportedUntil: '2026-07-01' }, 'addendum_day_reported'],
      [{ changedFrom: '2026-07-02' }, 'addendum_day_before_last'],
    ] as const) {
      expect(refusal(moved, around)).toBe(code);
      expect(
        refusal({ endsOn: '2027-06-30' }, around),
        'the budget alone is looked up by the day',
      ).toBeUndefined();
    }
  });

  it('is asked by the day on which it would be in force, not by the day that was asked for', () => {
    const headings = { ...budget, travel: 1_600_00, human_resources: 3_900_00 };
    const asked = { appliesFrom: '2026-05-01', headings };
    expect(refusal(asked, { reportedUntil: '2026-05-31', today: '2026-06-01' })).toBeUndefined();
    expect(refusal(asked, { reportedUntil: '2026-06-01', today: '2026-06-01' })).toBe(
      'addendum_day_reported',
    );
    expect(refusal(asked, { changedFrom: '2026-06-01', today: '2026-06-01' })).toBeUndefined();
    expect(refusal(asked, { changedFrom: '2026-06-02', today: '2026-06-01' })).toBe(
      'addendum_day_before_last',
    );
  });

  it('comes to nothing after the last day of the project, and once all of it was reported', () => {
    const moved = {
      appliesFrom: '2027-03-01',
      headings: { ...budget, travel: 1_600_00, human_resources: 3_900_00 },
    };
    const more = { appliesFrom: '2027-03-01', endsOn: '2027-06-30' };
    for (const one of [moved, more]) {
      expect(refusal(one, { today: '2027-03-31' })).toBeUndefined();
      expect(refusal(one, { today: '2027-04-01' })).toBe('addendum_too_late');
    }
    const late = { appliesFrom: '2027-04-15', endsOn: '2027-06-30' };
    expect(refusal(late, { reportedUntil: '2027-03-30' })).toBeUndefined();
    expect(refusal(late, { reportedUntil: '2027-03-31' })).toBe('addendum_all_reported');
  });

  it('keeps the total, the limit of indirect costs, and what was reported', () => {
    expect(refusal({ headings: { ...budget, travel: 1_499_99 } })).toBe('addendum_headings_sum');
    const indirect = { ...budget, human_resources: 3_800_00, indirect: 500_00 };
    expect(refusal({ headings: indirect })).toBe('addendum_indirect');
    // Less of direct costs is as much beyond the limit as more of indirect ones.
    const shifted = { ...budget, human_resources: 2_700_00, contingency: 1_500_00 };
    expect(refusal({ headings: shifted })).toBe('addendum_indirect');
    const less = { ...budget, human_resources: 3_000_00, travel: 2_500_00 };
    expect(refusal({ headings: less }, { reported: { human_resources: 3_000_01 } })).toBe(
      'addendum_heading_reported',
    );
    expect(refusal({ headings: less }, { reported: { human_resources: 3_000_00 } })).toBeUndefined();
    // A heading that is overspent already may stay so while others move.
    const others = { ...budget, travel: 1_400_00, contingency: 300_00 };
    expect(refusal({ headings: others }, { reported: { human_resources: 9_000_00 } })).toBeUndefined();
  });

  it('changes the amount with the last instalment, within the ceiling, the lot and the co-financing', () => {
    const more = { ...budget, travel: 1_600_00 };
    expect(refusal({ amountMinor: 5_100_00, headings: more })).toBeUndefined();
    expect(refusal({ amountMinor: 5_100_00 })).toBe('addendum_headings_sum');
    expect(refusal({ amountMinor: 5_100_00 }, { last: { state: 'requested', amountMinor: 2_000_00 } })).toBe(
      'addendum_instalment_requested',
    );
    expect(refusal({ amountMinor: 3_000_00 })).toBe('addendum_amount_low');
    expect(refusal({ amountMinor: 10_000_01 })).toBe('third_party_ceiling');
    expect(refusal({ amountMinor: 5_600_01 })).toBe('addendum_over_lot');
    const room = { promisedMinor: 0, freeMinor: 9_000_00, maximumMinor: 5_050_00, passesContract: false };
    expect(refusal({ amountMinor: 5_100_00, headings: more }, { room })).toBe('addendum_over_maximum');
    const contract = { room: { ...room, maximumMinor: 9_000_00, passesContract: true } };
    expect(refusal({ amountMinor: 5_100_00, headings: more }, contract)).toBe('addendum_over_contract');
    expect(refusal({ amountMinor: 5_600_00 }, { headings: { travel: 5_500_00 } })).toBe(
      'addendum_co_financing',
    );
    expect(
      refusal({ amountMinor: 5_600_00, headings: null }, { headings: null, base: null }),
    ).toBeUndefined();
  });

  it('brings less though the ceiling, the lot and the co-financing are passed already', () => {
    const room = {
      promisedMinor: 99_000_00,
      freeMinor: -500_00,
      maximumMinor: 1_000_00,
      passesContract: false,
    };
    const less = { amountMinor: 4_900_00, headings: { ...budget, travel: 1_400_00 } };
    const around = { room, rules: { ...facts.rules, coFinancingPercent: 50 } };
    expect(refusal(less, around)).toBeUndefined();
  });

  it('brings more where the co-financing was the least one: the own share rises with it', () => {
    const rules = { ...facts.rules, coFinancingPercent: 20 };
    const current = { human_resources: 4_750_00, travel: 1_500_00 };
    const raise = (travel: number) =>
      refusal(
        { amountMinor: 5_100_00, headings: { ...current, travel } },
        { rules, headings: current, base: current },
      );
    expect(raise(1_599_99)).toBe('addendum_co_financing');
    expect(raise(1_600_00)).toBe('addendum_co_financing');
    expect(raise(1_625_00)).toBeUndefined();
    expect(raise(1_625_01), 'and no further').toBe('addendum_headings_range');
  });

  it('is in force from its day, at the earliest from the second signature', () => {
    expect(inForceFrom('2026-05-01', '2026-04-14')).toBe('2026-05-01');
    expect(inForceFrom('2026-04-01', '2026-04-14')).toBe('2026-04-14');
  });
});

describe('a notice', () => {
  const day = (around: Partial<Facts>) => noticeDay({ ...facts, ...around });

  it('is in force on the day it is sent, at the earliest on the first day of the project', () => {
    expect(day({})).toBe('2026-06-01');
    expect(day({ today: '2026-03-20' })).toBe('2026-04-01');
    expect(day({ changedFrom: '2026-06-01', reportedUntil: '2026-05-31' })).toBe('2026-06-01');
  });

  it('waits for a later change of the budget and for the end of a submitted report', () => {
    for (const around of [{ changedFrom: '2026-06-02' }, { reportedUntil: '2026-06-01' }])
      expect(refusalOf(() => day(around))).toBe('shift_too_early');
  });
});

const amounts = fc.record(
  Object.fromEntries(headings.map((heading) => [heading, fc.nat(1_000_000_00)])) as Record<
    Heading,
    fc.Arbitrary<number>
  >,
);

describe('money between headings', () => {
  it('is moved by a notice exactly within the range that the page names', () =>
    fc.assert(
      fc.property(
        ...[amounts, fc.constantFrom(...headings), fc.constantFrom(...headings)],
        ...[fc.nat(200_000_00), fc.integer({ min: 1, max: 40 })],
        (base, from, to, minor, percent) => {
          fc.pre(from !== to && minor > 0 && minor <= base[from]);
          const after = { ...base, [from]: base[from] - minor, [to]: base[to] + minor };
          expect(totalOf(after)).toBe(totalOf(base));
          const within = [from, to].every((heading) => {
            const range = rangeOf(heading, base, percent);
            return range && after[heading] >= range.fromMinor && after[heading] <= range.toMinor;
          });
          expect(neededForShift(base, after, percent)).toBe(within ? 'notification' : 'addendum');
          expect(within ? [undefined] : [from, to]).toContain(beyondLimit(base, after, percent));
        },
      ),
    ));

  it('adds up over several notices: what was signed is the base of all', () => {
    const once = { ...budget, human_resources: 3_700_00, travel: 1_800_00 };
    const twice = { ...budget, human_resources: 3_400_00, travel: 2_100_00 };
    expect(neededForShift(budget, once, 25)).toBe('notification');
    expect(neededForShift(once, twice, 25)).toBe('notification');
    expect(neededForShift(budget, twice, 25)).toBe('addendum');
  });

  it('is read from the budget as it was applied for; a heading with nothing is as one that is not there', () => {
    const line = { heading: 'travel', description: 'Bus', unit: 'day', units: '3', rateMinor: 100_00 };
    expect(originalHeadings({ lines: [line, { ...line, units: '2' }], requestedMinor: 1 }, 'EUR')).toEqual({
      travel: 500_00,
    });
    expect(originalHeadings({}, 'EUR')).toBeNull();
    expect(isSameBudget({ travel: 1 }, { travel: 1, other: 0 })).toBe(true);
  });

  it('leaves the instalments with the new amount, whatever it is', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 1 }),
        fc.nat(10 ** 10),
        (plan, now) => {
          const before = plan.reduce((sum, one) => sum + one, 0);
          const last = lastInstalmentMinor(now, {
            amountMinor: before,
            last: { state: 'planned', amountMinor: plan.at(-1)! },
          });
          expect(plan.slice(0, -1).reduce((sum, one) => sum + one, 0) + last).toBe(now);
        },
      ),
    ));
});

describe('how far a notice may bring a heading', () => {
  const free = (travelMinor: number) =>
    freeRangeOf('travel', { base: budget, reported: { travel: travelMinor }, transferPercent: 25 });

  it('begins at what reports already contain, and says which of the two bounds it', () => {
    expect(free(0)).toEqual({ fromMinor: 1_125_00, toMinor: 1_875_00, bound: 'limit' });
    expect(free(1_200_00)).toEqual({ fromMinor: 1_200_00, toMinor: 1_875_00, bound: 'reported' });
    expect(free(1_600_00)).toEqual({ fromMinor: 1_600_00, toMinor: 1_875_00, bound: 'reported' });
    expect(free(1_900_00)).toEqual({ fromMinor: 1_900_00, toMinor: 1_875_00, bound: 'exhausted' });
  });

  it('is none of a heading that only an addendum changes', () => {
    expect(freeRangeOf('indirect', { base: budget, reported: {}, transferPercent: 25 })).toBeUndefined();
  });
});
