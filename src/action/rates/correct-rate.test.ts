// @second-database: roles and grants

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import { recordExpenditure } from '../budget/record-expenditure.ts';
import { buildExpenditure, castWithHeadings } from '../budget/testing.ts';
import { correctRate } from './correct-rate.ts';
import { listMissingNow } from './list-missing.ts';
import { loadRates } from './load-rates.ts';
import { findRate, listCorrections } from './queries.ts';
import { countUses, listUses } from './queries-uses.ts';
import { rateTasks } from './rate-tasks.ts';

const form = {
  rate: '2026-11_RSD',
  value: '117.3',
  source: 'InforEuro',
  reason: 'A slip of the hand.',
  sure: false,
};
const load = (lines: string) => ({ lines, source: 'Tests' });

it('A rate is corrected and corrected back with a reason, until an entry was converted at it', async () => {
  await rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    const work = cast.work(cast.fatos);
    const correct = (over: object, actor = cast.fatos) =>
      asSeenBy(tx, actor, () => correctRate(cast.work(actor), { ...form, ...over }));
    await loadRates(work, load('2026-11; RSD; 117.2'));
    await expect(correct({}, cast.elira)).rejects.toThrow('not_permitted');
    await expect(correct({ rate: '2026-10_RSD' })).rejects.toThrow('not_found');
    await expect(correct({ value: '117.20' })).rejects.toThrow('rate_unchanged');
    await correct({});
    await correct({ value: '117.2', reason: 'It was right.' });
    await correct({});
    const of = { currency: 'RSD', month: '2026-11-01' };
    expect(await listCorrections(tx, cast.actionId, of)).toHaveLength(3);
    const id = await recordExpenditure(work, buildExpenditure({ currency: 'RSD' }));
    await expect(correct({})).rejects.toMatchObject({ code: 'rate_used', details: { count: 1 } });
    expect(await listUses(tx, of, 10)).toMatchObject([{ kind: 'expenditure', id, on: '2026-11-20' }]);
    expect((await countUses(tx, [of])).get('2026-11_RSD')).toBe(1);
    expect(await findRate(tx, 'RSD', '2026-11-01')).toBe('117.3');
  });
});

it('Staff of another partner may not know every use of a rate, and correct none', async () => {
  await rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    await loadRates(cast.work(cast.fatos), load('2026-11; RSD; 117.2'));
    await sql`set local role mostura_app`.execute(tx);
    const { fatos } = cast.foreign;
    const refused = asSeenBy(tx, fatos, () => correctRate(cast.work(fatos), form));
    await expect(refused).rejects.toThrow('rate_correct_coordinator');
    await asSeenBy(tx, cast.fatos, () => correctRate(cast.work(cast.fatos), form));
    await sql`set local role none`.execute(tx);
    expect(await findRate(tx, 'RSD', '2026-11-01')).toBe('117.3');
  });
});

it('A month without a rate of a currency that is spent in is a task of that partner’s finance officers', async () => {
  await rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    const work = cast.work(cast.fatos);
    const { actionId } = cast;
    await loadRates(work, load('2026-09; RSD; 117.2\n2026-11; RSD; 117.1\n2026-09; MKD; 61.5'));
    await recordExpenditure(work, buildExpenditure({ currency: 'RSD', spent_on: '2026-09-03' }));
    const later = '2026-12-02T12:00:00.000Z';
    expect(await listMissingNow(tx, actionId, later)).toEqual([
      { currency: 'RSD', month: '2026-12', partnerIds: [cast.organisations.partner] },
      { currency: 'RSD', month: '2026-10', partnerIds: [cast.organisations.partner] },
    ]);
    expect(await listMissingNow(tx, actionId, '2028-01-02T12:00:00.000Z')).toHaveLength(11);
    const tasks = (actor: typeof cast.fatos) =>
      rateTasks.list({ tx, actor, actionId, now: later, language: undefined! });
    expect((await tasks(cast.fatos)).map(({ record, about }) => [record, about])).toEqual([
      ['2026-12', '2026-12: RSD'],
      ['2026-10', '2026-10: RSD'],
    ]);
    for (const actor of [cast.ana, cast.foreign.fatos]) expect(await tasks(actor)).toEqual([]);
  });
});

it('A correction that is unlike the other months is made once somebody says that it is right', async () => {
  await rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    await loadRates(cast.work(cast.fatos), load('2026-10; RSD; 117.1\n2026-11; RSD; 117.2'));
    const correct = (over: object) =>
      asSeenBy(tx, cast.fatos, () => correctRate(cast.work(cast.fatos), { ...form, ...over }));
    await expect(correct({ value: '0.0085' })).rejects.toMatchObject({
      ...{ code: 'rate_unlike', field: 'sure', details: { near: '117.1', month: '2026-10', percent: 100 } },
    });
    expect(await findRate(tx, 'RSD', '2026-11-01')).toBe('117.2');
    await correct({ value: '0.0085', sure: true });
    await correct({ value: '117.3' });
    expect(await findRate(tx, 'RSD', '2026-11-01')).toBe('117.3');
  });
});
