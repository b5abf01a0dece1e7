import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BudgetLine } from './budget-line.ts';
import {
  byHeading,
  changesOf,
  kindsOpen,
  movesOf,
  mustBeVersion,
  neededFor,
  overLimit,
  totalOf,
} from './rules-versions.ts';

const headings = [
  { key: 'staff' },
  { key: 'travel' },
  { key: 'indirect', maxPercentOfDirect: 7 },
  { key: 'contingency', maxPercentOfDirect: 5 },
];
const line = (heading: string, amountMinor: number, over: Partial<BudgetLine> = {}): BudgetLine => ({
  ...{ partnerId: 'a', heading, description: heading, unit: '', units: null, unitValueMinor: null },
  ...{ amountMinor, years: [], justification: '' },
  ...over,
});
const totals = (staff: number, travel: number, indirect = 0) =>
  new Map([
    ['staff', staff],
    ['travel', travel],
    ['indirect', indirect],
  ]);
const budgets = fc.array(
  fc
    .tuple(
      fc.constantFrom(...headings.map(({ key }) => key)),
      fc.constantFrom('a', 'b'),
      fc.constantFrom('x', 'y', 'z'),
      fc.nat(10 ** 9),
    )
    .map(([heading, partnerId, description, minor]) => line(heading, minor, { partnerId, description })),
  { maxLength: 12 },
);

describe('a version of the budget is refused', () => {
  const given = { earlier: [], needed: 'notification', changes: [], today: '2026-11-25' } as const;
  const before = { kind: 'approved', datedOn: '2026-01-05' } as const;
  const change = changesOf([], [line('staff', 1)]);

  it('when it changes nothing, is of a later day, or is before the version that it follows', () => {
    const version = { kind: 'addendum', datedOn: '2026-05-01' } as const;
    expect(() => mustBeVersion(version, { ...given, earlier: [before] })).toThrow('budget_version_same');
    const changed = { ...given, changes: change, earlier: [before] };
    expect(() => mustBeVersion({ ...version, datedOn: '2026-11-26' }, changed)).toThrow('in_future');
    expect(() => mustBeVersion({ ...version, datedOn: '2026-01-04' }, changed)).toThrow('version_before');
    expect(() => mustBeVersion(version, changed)).not.toThrow();
  });

  it('as a notification where it needs an addendum, and as approved once it was changed', () => {
    const changed = { ...given, changes: change, earlier: [before] };
    const version = { kind: 'notification', datedOn: '2026-05-01' } as const;
    expect(() => mustBeVersion(version, { ...changed, needed: 'addendum' })).toThrow('needs_addendum');
    expect(() => mustBeVersion(version, changed)).not.toThrow();
    expect(() => mustBeVersion(version, { ...changed, earlier: [] })).toThrow('kind_closed');
    const later = { ...changed, earlier: [{ ...version }, before] };
    expect(() => mustBeVersion({ ...version, kind: 'approved' }, later)).toThrow('kind_closed');
  });

  it('A kind is offered exactly when it is taken', () => {
    const kind = fc.constantFrom('approved', 'notification', 'addendum');
    fc.assert(
      fc.property(
        fc.array(kind),
        kind,
        fc.constantFrom('notification', 'addendum'),
        (kinds, next, needed) => {
          const earlier = kinds.map((one) => ({ kind: one, datedOn: '2026-01-05' }));
          const take = () =>
            mustBeVersion(
              { kind: next, datedOn: '2026-05-01' },
              { ...given, changes: change, earlier, needed },
            );
          if (kindsOpen(earlier, needed).includes(next)) expect(take).not.toThrow();
          else expect(take).toThrow(/budget_(kind_closed|needs_addendum)/);
        },
      ),
    );
  });
});

describe('transfers between headings', () => {
  it('A quarter of a heading moves by notification, a cent more needs an addendum', () => {
    const needed = (staff: number, travel: number, indirect = 0) =>
      neededFor(movesOf(totals(1000, 400), totals(staff, travel, indirect), headings, 25));
    expect(needed(900, 500)).toBe('notification');
    expect(needed(899, 501)).toBe('addendum');
    // The total changes, or a heading with a limit of its own.
    expect(needed(1000, 450)).toBe('addendum');
    expect(needed(990, 400, 10)).toBe('addendum');
  });

  it('Small transfers add up: no row of notifications moves more than one of them may', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -300, max: 300 }), { maxLength: 20 }), (steps) => {
        const base = totals(10_000, 4000);
        let [staff, travel] = [10_000, 4000];
        for (const step of steps) {
          const after = totals(staff - step, travel + step);
          if (neededFor(movesOf(base, after, headings, 25)) === 'addendum') continue;
          [staff, travel] = [staff - step, travel + step];
        }
        expect(Math.abs(travel - 4000)).toBeLessThanOrEqual(1000);
        expect(staff + travel).toBe(14_000);
      }),
    );
  });

  it('The moves are the whole difference by heading, and back again is the opposite', () => {
    fc.assert(
      fc.property(budgets, budgets, (before, after) => {
        const moves = movesOf(byHeading(before), byHeading(after), headings, 25);
        const sum = moves.reduce((all, { changeMinor }) => all + changeMinor, 0);
        expect(sum).toBe(totalOf(after) - totalOf(before));
        const back = movesOf(byHeading(after), byHeading(before), headings, 25);
        expect(back.map(({ heading, changeMinor }) => [heading, -changeMinor])).toEqual(
          moves.map(({ heading, changeMinor }) => [heading, changeMinor]),
        );
      }),
    );
  });
});

describe('the changes of a version', () => {
  it('Nothing changes in the same budget, in whatever order its lines are', () => {
    fc.assert(
      fc.property(budgets, (lines) => {
        expect(changesOf(lines, lines.toReversed())).toEqual([]);
      }),
    );
  });

  it('They add up to the difference of the totals, and name each line once', () => {
    fc.assert(
      fc.property(budgets, budgets, (before, after) => {
        const changes = changesOf(before, after);
        const sum = changes.reduce((all, one) => all + one.afterMinor - one.beforeMinor, 0);
        expect(sum).toBe(totalOf(after) - totalOf(before));
        const keys = changes.map(({ partnerId, heading, description }) =>
          [partnerId, heading, description].join(),
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('Another unit or another year of the same amount is a change, too', () => {
    const before = [line('staff', 1200, { unit: 'month', units: '12', unitValueMinor: 100 })];
    const after = [line('staff', 1200, { unit: 'month', units: '6', unitValueMinor: 200 })];
    expect(changesOf(before, after)).toMatchObject([
      { what: 'details', beforeMinor: 1200, afterMinor: 1200 },
    ]);
  });
});

it('Indirect costs and the reserve are at most their share of the direct costs, to a cent', () => {
  expect(overLimit(totals(8000, 2000, 700), headings)).toEqual([]);
  expect(overLimit(totals(8000, 2000, 701), headings)).toEqual([
    { heading: 'indirect', amountMinor: 701, mostMinor: 700, percent: 7 },
  ]);
});
