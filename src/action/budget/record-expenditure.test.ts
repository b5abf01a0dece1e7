import { describe, expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { loadRates } from '../rates/load-rates.ts';
import { listBudgetByHeading, listExpenditure } from './queries.ts';
import { recordExpenditure } from './record-expenditure.ts';
import { buildExpenditure, castWithHeadings } from './testing.ts';

describe('recording expenditure', () => {
  it('is refused to everyone but a finance officer of a partner', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      for (const actor of [cast.besa, cast.elira, cast.ana, cast.goran, cast.ivo])
        await expect(recordExpenditure(cast.work(actor), buildExpenditure())).rejects.toThrow(
          'not_permitted',
        );
      const elsewhere = { ...cast.fatos, organisationId: cast.organisations.cso };
      await expect(recordExpenditure(cast.work(elsewhere), buildExpenditure())).rejects.toThrow(
        'not_permitted',
      );
    });
  });

  it('is refused for tomorrow, for an unknown heading, and without a rate', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const work = cast.work(cast.fatos);
      await expect(recordExpenditure(work, buildExpenditure({ spent_on: '2026-11-26' }))).rejects.toThrow(
        'expenditure_in_future',
      );
      await expect(recordExpenditure(work, buildExpenditure({ spent_on: '1970-05-01' }))).rejects.toThrow(
        'expenditure_too_early',
      );
      await expect(recordExpenditure(work, buildExpenditure({ heading: 'gifts' }))).rejects.toThrow(
        'heading_unknown',
      );
      await expect(recordExpenditure(work, buildExpenditure({ currency: 'RSD' }))).rejects.toThrowError(
        expect.objectContaining({
          code: 'no_rate',
          details: { currency: 'RSD', month: '2026-11' },
          field: 'currency',
        }),
      );
    });
  });

  it('is refused with an amount that would be too large in the currency of the Action', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const work = cast.work(cast.fatos);
      await loadRates(work, { lines: '2026-11; KWD; 0,3', source: 'Rates of the tests' });
      const large = buildExpenditure({ currency: 'KWD', amount: 900_000_000_000 });
      await expect(recordExpenditure(work, large)).rejects.toMatchObject({
        code: 'amount_too_large',
        field: 'amount',
      });
    });
  });

  it('keeps the original amount beside the converted one, and a correction takes both back', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const work = cast.work(cast.fatos);
      await loadRates(work, { lines: '2026-11; RSD; 117,2', source: 'Rates of the tests' });
      await recordExpenditure(work, buildExpenditure({ currency: 'RSD', amount: 1_172_000 }));
      const [first] = await listExpenditure(tx, cast.actionId, {}, 10);
      expect(first).toMatchObject({
        originalMinor: 1_172_000,
        rate: '117.2',
        rateMonth: '2026-11-01',
        amountMinor: 10_000,
      });
      await recordExpenditure(
        work,
        buildExpenditure({ currency: 'RSD', amount: 1_172_000, correction: true }),
      );
      expect(await listBudgetByHeading(tx, cast.actionId)).toMatchObject([{ spentMinor: 0 }]);
    });
  });
});
