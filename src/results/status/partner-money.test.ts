import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyOfPartners } from './partner-money.ts';
import type { StatusFacts } from './queries.ts';

const today = '2026-11-25';
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
});
