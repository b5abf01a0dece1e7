import { describe, expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import { recordExpenditure } from '../budget/record-expenditure.ts';
import { buildExpenditure, castWithHeadings } from '../budget/testing.ts';
import { loadRates } from './load-rates.ts';
import { findRate, listCorrections, listCurrencies, listRates } from './queries.ts';
import type { RatesForm } from './schema.ts';
import { weighRates } from './weigh-rates.ts';

const form = (lines: string) => ({ lines, source: 'Rates of the tests' });

describe('loading exchange rates', () => {
  it('Only those who keep the money load rates', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      for (const actor of [cast.besa, cast.elira, cast.cene, cast.goran, cast.hana, cast.ivo])
        await expect(loadRates(cast.work(actor), form('2026-03; RSD; 117'))).rejects.toThrow('not_permitted');
    });
  });

  it('New rates are added, and equal ones stay', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const first = await loadRates(cast.work(cast.fatos), form('2026-03; RSD; 117,2\n2026-03; MKD; 61,5'));
      expect(first).toEqual({ added: 2, corrected: 0, left: 0 });
      const next = await loadRates(cast.work(cast.ana), form('2026-03; RSD; 117,20\n2026-04; RSD; 117,1'));
      expect(next).toEqual({ added: 1, corrected: 0, left: 0 });
      expect(await listCurrencies(tx)).toEqual(['MKD', 'RSD']);
      expect((await listRates(tx, 2)).map(({ month, currency }) => [month, currency])).toEqual([
        ['2026-04-01', 'RSD'],
        ['2026-03-01', 'MKD'],
      ]);
    });
  });

  it('Nothing is loaded while a line has a fault or does not say its month', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const work = cast.work(cast.fatos);
      await expect(loadRates(work, form('2026-03; RSD; 117\n2026-03; MKD; x'))).rejects.toMatchObject({
        ...{ code: 'rates_faults', details: { count: 1 }, field: 'lines' },
      });
      await expect(loadRates(work, form('?; RSD; 117'))).rejects.toMatchObject({
        ...{ code: 'rates_unsaid', field: 'month' },
      });
      await expect(loadRates(work, form('2026-03; EUR; 1'))).rejects.toMatchObject({ code: 'rates_none' });
      expect(await listCurrencies(tx)).toEqual([]);
    });
  });

  it('A rate unlike its neighbours is loaded only when exactly it was ticked', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const work = cast.work(cast.fatos);
      await loadRates(work, form('2026-02; USD; 1.0871'));
      const wrong = form('2026-03; USD; 108.71');
      expect(await loadRates(work, wrong)).toEqual({ added: 0, corrected: 0, left: 1 });
      await loadRates(work, { ...wrong, take: ['2026-03_USD_10.871'] });
      expect(await findRate(tx, 'USD', '2026-03-01')).toBeUndefined();
      expect(await loadRates(work, { ...wrong, take: ['2026-03_USD_108.71'] })).toMatchObject({ added: 1 });
      expect(await findRate(tx, 'USD', '2026-03-01')).toBe('108.71');
    });
  });

  it('A loaded rate is corrected only with a tick and a reason, and no more once it is used', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const work = cast.work(cast.fatos);
      const seen = (form: RatesForm) => asSeenBy(tx, cast.fatos, () => loadRates(work, form));
      await loadRates(work, form('2026-11; RSD; 117,2'));
      const other = form('2026-11; RSD; 117,3');
      expect(await seen(other)).toEqual({ added: 0, corrected: 0, left: 1 });
      const ticked = { ...other, take: ['2026-11_RSD_117.3'] };
      await expect(seen(ticked)).rejects.toMatchObject({ code: 'rate_reason_missing' });
      expect(await seen({ ...ticked, reason: 'A slip.' })).toMatchObject({ corrected: 1 });
      expect(await listCorrections(tx, cast.actionId)).toMatchObject([
        { before: '117.2', after: '117.3', reason: 'A slip.', correctedBy: 'Fatos' },
      ]);
      await recordExpenditure(work, buildExpenditure({ currency: 'RSD' }));
      const back = { ...form('2026-11; RSD; 117,2'), take: ['2026-11_RSD_117.2'], reason: 'Back.' };
      expect(await seen(back)).toEqual({ added: 0, corrected: 0, left: 1 });
      expect(await findRate(tx, 'RSD', '2026-11-01')).toBe('117.3');
    });
  });

  it('Of a whole table the currencies are read that the Action uses, and those asked for', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const lines = '2026-03; AFN; x\n2026-03; EUR; 1\n2026-03; RSD; 117\n2026-03; USD; 1.08';
      const found = await weighRates(cast.work(cast.fatos), { lines, also: ['USD'] });
      expect(found.rates.map(({ currency }) => currency)).toEqual(['RSD', 'USD']);
      expect(found).toMatchObject({ faults: [], leftOut: ['AFN'], percent: 10 });
    });
  });
});
