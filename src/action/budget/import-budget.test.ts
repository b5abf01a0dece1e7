import { describe, expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { importBudget } from './import-budget.ts';
import { listBudgetByHeading, listBudgetByPartner } from './queries.ts';
import { castWithHeadings } from './testing.ts';

describe('importing a budget', () => {
  it('is refused to everyone but the programme manager', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      for (const actor of [cast.besa, cast.elira, cast.fatos, cast.goran, cast.ivo])
        await expect(importBudget(cast.work(actor), { lines: 'Group 484; 2; Bus; 10' })).rejects.toThrow(
          'not_permitted',
        );
    });
  });

  it('is refused whole when one line is wrong or nothing was pasted', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const work = cast.work(cast.ana);
      await importBudget(work, { lines: 'Group 484; 2; Bus; 10' });
      await expect(
        importBudget(work, { lines: 'Group 484; 1; Work; 10\nNobody; 1; Work; 10' }),
      ).rejects.toThrow('budget_partner');
      await expect(importBudget(work, { lines: '\n\n' })).rejects.toThrow('budget_empty');
      expect(await listBudgetByHeading(tx, cast.actionId)).toMatchObject([
        { heading: 'travel', budgetMinor: 1000 },
      ]);
    });
  });

  it('replaces the lines of the partners it names and leaves the others', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const work = cast.work(cast.ana);
      const lines = 'Group 484; 1; Work; 100\nGroup 484; 2; Bus; 10\nPartner of the South; 2; Boat; 5';
      expect(await importBudget(work, { lines })).toBe(3);
      expect(await importBudget(work, { lines })).toBe(3);
      expect(await importBudget(work, { lines: 'Group 484; 2; Train; 20' })).toBe(1);
      const byPartner = await listBudgetByPartner(tx, cast.actionId);
      expect(new Map(byPartner.map((one) => [one.partnerId, one.budgetMinor]))).toEqual(
        new Map([
          [cast.organisations.partner, 2000],
          [cast.foreign.organisations.partner, 500],
        ]),
      );
    });
  });
});
