import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { loadRates } from './load-rates.ts';
import { findRate, listCurrencies, listRates } from './queries.ts';

const form = (lines: string) => ({ lines, source: 'Rates of the tests' });

describe('loading exchange rates', () => {
  it('is refused to everyone but those who keep the money', async () => {
    await rolledBack(async (tx) => {
      const cast = await castOf(tx);
      for (const actor of [cast.besa, cast.elira, cast.cene, cast.goran, cast.hana, cast.ivo])
        await expect(loadRates(cast.work(actor), form('2026-03; RSD; 117'))).rejects.toThrow('not_permitted');
    });
  });

  it('is refused when it would change a rate that is loaded, or names one month twice', async () => {
    await rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await loadRates(cast.work(cast.fatos), form('2026-03; RSD; 117,2'));
      await expect(loadRates(cast.work(cast.fatos), form('2026-03; RSD; 117,3'))).rejects.toThrow(
        'rate_differs',
      );
      await expect(
        loadRates(cast.work(cast.fatos), form('2026-05; ALL; 98\n2026-05; ALL; 99')),
      ).rejects.toThrow('rate_differs');
      expect(await findRate(tx, 'RSD', '2026-03-01')).toBe('117.2');
    });
  });

  it('adds what is new and says how much that is', async () => {
    await rolledBack(async (tx) => {
      const cast = await castOf(tx);
      expect(await loadRates(cast.work(cast.fatos), form('2026-03; RSD; 117,2\n2026-03; MKD; 61,5'))).toBe(2);
      expect(await loadRates(cast.work(cast.ana), form('2026-03; RSD; 117,20\n2026-04; RSD; 117,1'))).toBe(1);
      expect(await listCurrencies(tx)).toEqual(['MKD', 'RSD']);
      expect((await listRates(tx, 2)).map(({ month, currency }) => [month, currency])).toEqual([
        ['2026-04-01', 'RSD'],
        ['2026-03-01', 'MKD'],
      ]);
    });
  });
});
