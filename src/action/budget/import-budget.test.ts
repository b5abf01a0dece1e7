import { describe, expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { importBudget } from './import-budget.ts';
import { listBudgetByHeading, listBudgetByPartner } from './queries.ts';
import { listBudgetLines, listBudgetVersions, listVersionLines } from './queries-versions.ts';
import { buildBudget, castWithHeadings } from './testing.ts';

describe('importing a budget', () => {
  it('is refused to everyone but the programme manager', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      for (const actor of [cast.besa, cast.elira, cast.fatos, cast.goran, cast.ivo])
        await expect(importBudget(cast.work(actor), buildBudget('Group 484; 2; Bus; 10'))).rejects.toThrow(
          'not_permitted',
        );
    });
  });

  it('is refused whole when one line is wrong or nothing was pasted', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const work = cast.work(cast.ana);
      await importBudget(work, buildBudget('Group 484; 2; Bus; 10'));
      await expect(
        importBudget(work, buildBudget('Group 484; 1; Work; 10\nNobody; 1; Work; 10')),
      ).rejects.toThrow('budget_partner');
      await expect(importBudget(work, buildBudget('\n\n'))).rejects.toThrow('budget_empty');
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
      expect(await importBudget(work, buildBudget(lines))).toBe(1);
      await expect(importBudget(work, buildBudget(lines))).rejects.toThrow('budget_version_same');
      expect(await importBudget(work, buildBudget('Group 484; 2; Train; 20'))).toBe(2);
      const byPartner = await listBudgetByPartner(tx, cast.actionId);
      expect(new Map(byPartner.map((one) => [one.partnerId, one.budgetMinor]))).toEqual(
        new Map([
          [cast.organisations.partner, 2000],
          [cast.foreign.organisations.partner, 500],
        ]),
      );
    });
  });

  it('keeps every version as it was, moves money by notification within the limit, and no more without an addendum', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const work = cast.work(cast.ana);
      const of = (staff: number, travel: number) =>
        `Group 484; 1; Work; month; 10; ${staff}; ; Team\nGroup 484; 2; Bus; ${travel}`;
      await importBudget(work, buildBudget(of(100, 400)));
      const later = { kind: 'notification', datedOn: '2026-05-01', reason: 'More trips.' } as const;
      await expect(importBudget(work, buildBudget(of(89, 510), later))).rejects.toThrow('needs_addendum');
      await expect(importBudget(work, { ...buildBudget(of(90, 500), later), seen: 0 })).rejects.toThrow(
        'budget_moved_on',
      );
      expect(await importBudget(work, { ...buildBudget(of(90, 500), later), seen: 1 })).toBe(2);
      // The limit counts from what was approved: the same again would be half of the heading.
      await expect(importBudget(work, buildBudget(of(80, 600), later))).rejects.toThrow('needs_addendum');
      expect(await importBudget(work, buildBudget(of(80, 600), { ...later, kind: 'addendum' }))).toBe(3);
      const versions = await listBudgetVersions(tx, cast.actionId);
      expect(versions.map(({ number, kind, totalMinor }) => [number, kind, totalMinor])).toEqual([
        [3, 'addendum', 140_000],
        [2, 'notification', 140_000],
        [1, 'approved', 140_000],
      ]);
      const first = await listVersionLines(tx, versions[2]!.id);
      expect(
        first.map(({ units, unitValueMinor, amountMinor }) => [units, unitValueMinor, amountMinor]),
      ).toEqual([
        ['10', 10_000, 100_000],
        [null, null, 40_000],
      ]);
      expect(await listBudgetLines(tx, cast.actionId)).toEqual(await listVersionLines(tx, versions[0]!.id));
      expect(await listBudgetByHeading(tx, cast.actionId)).toMatchObject([
        { heading: 'human_resources', budgetMinor: 80_000 },
        { heading: 'travel', budgetMinor: 60_000 },
      ]);
    });
  });

  it('leaves a line its id, so that what is under it stays', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const idOf = async () =>
        (await tx.selectFrom('action.budgetLine').select('id').where('description', '=', 'Bus').execute())[0]!
          .id;
      await importBudget(cast.work(cast.ana), buildBudget('Group 484; 2; Bus; 10'));
      const before = await idOf();
      await importBudget(cast.work(cast.ana), buildBudget('Group 484; 2; Bus; 20\nGroup 484; 2; Car; 5'));
      expect(await idOf()).toBe(before);
    });
  });
});
