import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { buildBudget, buildExpenditure, castWithHeadings } from '../../action/budget/testing.ts';
import { type BudgetLine, importBudget, recordExpenditure, type SpentOfLine } from '../../action/index.ts';
import { newId } from '../../platform/ids.ts';
import { linesWithSpending } from './gather-budget.ts';
import { gatherFinancial } from './gather-financial.ts';

const order = { partners: ['a', 'b'], headings: ['staff', 'travel'] };
const place = {
  partnerId: fc.constantFrom(...order.partners),
  heading: fc.constantFrom(...order.headings),
};
const lines = fc.array(
  fc
    .record({ ...place, description: fc.constantFrom('x', 'y'), amountMinor: fc.nat(10 ** 9) })
    .map((one): BudgetLine => {
      return { ...one, unit: '', units: null, unitValueMinor: null, years: [], justification: '' };
    }),
);
const spent = fc.uniqueArray(
  fc.record({
    ...place,
    line: fc.constantFrom('', 'x', 'z'),
    spentMinor: fc.integer({ min: -1e6, max: 1e9 }),
  }),
  { selector: ({ partnerId, heading, line }: SpentOfLine) => `${partnerId} ${heading} ${line}` },
);

it('Every amount spent is in one line: by partner and heading the lines give the ledger and the budget', () => {
  fc.assert(
    fc.property(lines, spent, (budget, ledger) => {
      const found = linesWithSpending(budget, ledger, order);
      for (const partnerId of order.partners)
        for (const heading of order.headings) {
          const own = <Row extends { partnerId: string; heading: string }>(rows: readonly Row[]) =>
            rows.filter((row) => row.partnerId === partnerId && row.heading === heading);
          const sum = (amounts: readonly number[]) => amounts.reduce((all, minor) => all + minor, 0);
          expect(sum(own(found).map(({ spentMinor }) => spentMinor))).toBe(
            sum(own(ledger).map(({ spentMinor }) => spentMinor)),
          );
          expect(sum(own(found).map(({ amountMinor }) => amountMinor))).toBe(
            sum(own(budget).map(({ amountMinor }) => amountMinor)),
          );
        }
    }),
  );
});

it('The report has the budget that held when its period was frozen, and no entry that was booked later', () =>
  rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    const at = (day: string, actor = cast.ana) => cast.work(actor, `${day}T12:00:00.000Z`);
    await importBudget(
      at('2026-10-01'),
      buildBudget('Group 484; 2; Bus; trip; 10; 50; ; To the round tables'),
    );
    await recordExpenditure(at('2026-11-22', cast.fatos), buildExpenditure());
    const asked = {
      actionId: cast.actionId,
      periodId: newId(),
      startsOn: '2026-06-01',
      endsOn: '2026-11-30',
    };
    const frozen = { ...asked, frozenAt: '2026-12-01T00:00:00.000Z' };
    const then = (await gatherFinancial(tx, frozen)).budget!;
    expect(then.lines).toMatchObject([
      { description: 'Bus', units: '10', unitValueMinor: 5000, amountMinor: 50_000, spentMinor: 0 },
      { description: '', amountMinor: 0, spentMinor: 12_000 },
    ]);
    const later = { kind: 'addendum', datedOn: '2026-12-02' } as const;
    await importBudget(at('2026-12-05'), buildBudget('Group 484; 2; Bus; 700', later));
    await recordExpenditure(
      at('2026-12-05', cast.fatos),
      buildExpenditure({ document_reference: 'R-13', amount: 900 }),
    );
    expect((await gatherFinancial(tx, frozen)).budget).toEqual(then);
    const now = (await gatherFinancial(tx, { ...asked, frozenAt: null })).budget!;
    expect(now.versions.map(({ kind }) => kind)).toEqual(['approved', 'addendum']);
    expect(now.lines).toMatchObject([{ amountMinor: 70_000 }, { spentMinor: 12_900 }]);
  }));
