import { describe, expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { importBudget } from './import-budget.ts';
import { listBudgetByHeading, listExpenditure } from './queries.ts';
import { recordExpenditure } from './record-expenditure.ts';
import { buildBudget, buildExpenditure, castWithHeadings } from './testing.ts';

describe('budget against expenditure', () => {
  it('shows each heading that has either, of one partner or of all, in a period or until now', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      await importBudget(
        cast.work(cast.ana),
        buildBudget('Group 484; 1; Work; 100\nPartner of the South; 2; Boat; 5'),
      );
      await recordExpenditure(cast.work(cast.fatos), buildExpenditure());
      await recordExpenditure(
        cast.work(cast.fatos, '2026-12-31T12:00:00.000Z'),
        buildExpenditure({
          spent_on: '2026-12-01',
          amount: 100,
        }),
      );
      const byHeading = (filter: object) => listBudgetByHeading(tx, cast.actionId, filter);
      expect(await byHeading({ from: '2026-12-01', to: '2026-12-31' })).toEqual([
        { heading: 'human_resources', budgetMinor: 10_000, spentMinor: 0, spentInPeriodMinor: 0 },
        { heading: 'travel', budgetMinor: 500, spentMinor: 12_100, spentInPeriodMinor: 100 },
      ]);
      expect(await byHeading({ partnerId: cast.foreign.organisations.partner })).toEqual([
        { heading: 'travel', budgetMinor: 500, spentMinor: 0, spentInPeriodMinor: 0 },
      ]);
    });
  });

  it('lists expenditure page by page without a gap', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      for (const amount of [1, 2, 3, 4, 5])
        await recordExpenditure(cast.work(cast.fatos), buildExpenditure({ amount }));
      const seen: number[] = [];
      let after: { day: string; id: string } | undefined;
      for (;;) {
        const rows = await listExpenditure(tx, cast.actionId, { after }, 2);
        if (rows.length === 0) break;
        seen.push(...rows.map(({ originalMinor }) => originalMinor));
        const { spentOn: day, id } = rows.at(-1)!;
        after = { day, id };
      }
      expect(seen.sort()).toEqual([1, 2, 3, 4, 5]);
    });
  });
});
