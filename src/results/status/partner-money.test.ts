import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyOfPartners, outlookOf } from './partner-money.ts';
import type { StatusFacts } from './queries.ts';

const today = '2026-11-25';
const days = { startsOn: '2026-01-01', endsOn: '2028-12-31' };
const none = {
  ...{ contract: null, targets: [], plans: [], reports: [], periods: [], gatherings: [], risks: [] },
  ...{ openDisputes: 0, changes: [], rounded: false, ordered: [] },
};
const partnerOf = (id: string) => ({ id, key: id, name: id, jurisdictions: [] });
const amount = fc.nat(1_000_000);
const id = fc.constantFrom('a', 'b', 'c');
const anyFacts = fc
  .record({
    money: fc.array(
      fc.record({ partnerId: id, heading: fc.constantFrom('x', 'y'), budget: amount, spent: amount }),
    ),
    grants: fc.array(
      fc.record({
        ...{ partnerId: id, state: fc.constantFrom('signed', 'closed'), amount, paid: amount },
        ...{ jurisdiction: fc.constant(null), number: fc.constant(1) },
      }),
    ),
    forecast: fc.array(fc.record({ partnerId: id, heading: fc.constant('z'), amountMinor: amount })),
  })
  .map((some): StatusFacts => ({ ...none, ...some, partners: ['a', 'b', 'c'].map(partnerOf) }));

describe('The money of the partners', () => {
  it('has totals that are the sums of their rows, and a rest that is the budget less both', () =>
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { rows, total } = moneyOfPartners(facts, today);
        for (const name of ['budget', 'spent', 'committed', 'left', 'forecast'] as const)
          expect(rows.reduce((sum, row) => sum + row[name], 0)).toBe(total[name]);
        for (const { budget, spent, committed, left } of rows) expect(left).toBe(budget - spent - committed);
      }),
    ));

  it('forecasts what was typed, else the part of the budget left, and leaves out who keeps no money', () => {
    const money = [
      { partnerId: 'a', heading: 'x', budget: 1000, spent: 400 },
      { partnerId: 'b', heading: 'x', budget: 1000, spent: 400 },
    ];
    const forecast = [{ partnerId: 'a', heading: 'x', amountMinor: 70 }];
    const partners = ['a', 'b', 'c'].map(partnerOf);
    const found = moneyOfPartners({ ...none, money, grants: [], forecast, partners }, today);
    expect(found.period.startsOn).toBe(today);
    expect(found.rows.map(({ partnerId, forecast }) => [partnerId, forecast])).toEqual([
      ['a', 70],
      ['b', 600],
    ]);
  });

  it('goes on to the end of the contract at its rate so far, and spends at least what is committed', () => {
    const time = { numerator: 100, denominator: 400 };
    expect(outlookOf({ budget: 1000, spent: 300, committed: 0 }, time)).toEqual({ toEnd: 900, atEnd: -200 });
    expect(outlookOf({ budget: 1000, spent: 100, committed: 350 }, time)).toEqual({ toEnd: 350, atEnd: 550 });
    expect(outlookOf({ budget: 9, spent: 9, committed: 0 }, { ...time, numerator: 400 })?.atEnd).toBe(0);
    expect(outlookOf({ budget: 9, spent: 9, committed: 0 }, { ...time, numerator: 29 })).toBeNull();
    expect(outlookOf({ budget: 9, spent: 9, committed: 0 }, null)).toBeNull();
  });

  it('is at the end what was spent, what is to be spent and what is left, and no day makes the end cheaper', () =>
    fc.assert(
      fc.property(
        ...[amount, amount, amount, fc.integer({ min: 30, max: 1500 }), fc.nat(1500)],
        (budget, spent, committed, numerator, daysLeft) => {
          const kept = { budget, spent, committed };
          const outlook = (left: number) => outlookOf(kept, { numerator, denominator: numerator + left })!;
          const { toEnd, atEnd } = outlook(daysLeft);
          expect(spent + toEnd + atEnd).toBe(budget);
          expect(toEnd).toBeGreaterThanOrEqual(committed);
          expect(outlook(daysLeft + 1).toEnd).toBeGreaterThanOrEqual(toEnd);
        },
      ),
    ));

  it('has totals of the outlook that are the sums of its rows', () =>
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const contract = { ...days, forecastMonths: 12 } as unknown as StatusFacts['contract'];
        const { rows, total } = moneyOfPartners({ ...facts, contract }, today);
        for (const name of ['toEnd', 'atEnd'] as const)
          expect(rows.reduce((sum, { outlook }) => sum + outlook![name], 0)).toBe(total.outlook?.[name] ?? 0);
      }),
    ));
});
