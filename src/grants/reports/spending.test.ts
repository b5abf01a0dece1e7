import fc from 'fast-check';
import { expect, it } from 'vitest';
import { headings } from '../../forms/index.ts';
import { spendingOf } from './spending.ts';

const line = (heading: string, units: string, rateMinor: number) => ({
  heading,
  description: 'x',
  unit: 'month',
  units,
  rateMinor,
});

it('puts the budget beside what was spent before and in this report, in the order of the headings', () => {
  const budget = { lines: [line('travel', '2', 10_000), line('human_resources', '3', 50_000)] };
  expect(
    spendingOf(budget, 'EUR', [
      { heading: 'human_resources', beforeMinor: 40_000, hereMinor: 20_000 },
      { heading: 'equipment', beforeMinor: 0, hereMinor: 500 },
    ]),
  ).toEqual([
    {
      heading: 'human_resources',
      budgetMinor: 150_000,
      beforeMinor: 40_000,
      hereMinor: 20_000,
      leftMinor: 90_000,
    },
    { heading: 'travel', budgetMinor: 20_000, beforeMinor: 0, hereMinor: 0, leftMinor: 20_000 },
    { heading: 'equipment', budgetMinor: 0, beforeMinor: 0, hereMinor: 500, leftMinor: -500 },
  ]);
});

it('says nothing of a project whose form asked for no budget', () => {
  expect(spendingOf(undefined, 'EUR', [{ heading: 'travel', beforeMinor: 1, hereMinor: 1 }])).toEqual([]);
});

it('loses no cent: what was spent and what is left are the budget, whatever was spent', () => {
  const heading = fc.constantFrom(...headings);
  const minor = fc.integer({ min: 0, max: 1_000_000_000 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(heading, fc.integer({ min: 0, max: 99 }), minor), { minLength: 1, maxLength: 20 }),
      fc.array(fc.record({ heading, beforeMinor: minor, hereMinor: minor }), { maxLength: 20 }),
      (lines, spent) => {
        const budget = { lines: lines.map(([of, units, rate]) => line(of, String(units), rate)) };
        const rows = spendingOf(budget, 'EUR', spent);
        const sum = (pick: (row: (typeof rows)[number]) => number) =>
          rows.reduce((all, row) => all + pick(row), 0);
        const planned = lines.reduce((all, [, units, rate]) => all + units * rate, 0);
        const used = spent.reduce((all, one) => all + one.beforeMinor + one.hereMinor, 0);
        expect(sum((row) => row.budgetMinor)).toBe(planned);
        expect(sum((row) => row.beforeMinor + row.hereMinor)).toBe(used);
        expect(sum((row) => row.leftMinor)).toBe(planned - used);
      },
    ),
  );
});
