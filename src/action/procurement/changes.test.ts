import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import type { Tx } from '../../platform/work.ts';
import { importBudget } from '../budget/import-budget.ts';
import { holdBooks } from '../budget/queries-books.ts';
import { recordExpenditure } from '../budget/record-expenditure.ts';
import { buildBudget, buildExpenditure, castWithHeadings, freezeAutumn } from '../budget/testing.ts';
import { recordIncome } from '../income/record-income.ts';
import { buildIncome } from '../income/testing.ts';
import { correctRate } from '../rates/correct-rate.ts';
import { loadRates } from '../rates/load-rates.ts';
import { listUsedCurrencies, listUses } from '../rates/queries-uses.ts';
import { changeProcurement } from './change-procurement.ts';
import { findProcurement } from './queries.ts';
import { listChangesOf } from './queries-store.ts';
import { recordProcurement } from './record-procurement.ts';
import { buildContractForm } from './testing.ts';
import { withdrawProcurement } from './withdraw-procurement.ts';

const frozenAt = '2026-12-01T09:00:00.000Z';
const later = '2026-12-05T09:00:00.000Z';
const budget = 'Group 484; 2; Buses; 2000\nGroup 484; 3; Laptops; 100000';

async function withBudget(tx: Tx): Promise<Cast> {
  const cast = await castWithHeadings(tx);
  await importBudget(cast.work(cast.ana), buildBudget(budget));
  return cast;
}
const record = (cast: Cast, over = {}, now?: string) =>
  recordProcurement(cast.work(cast.fatos, now), buildContractForm(over));
const change = (cast: Cast, procurementId: string, over = {}, now?: string) =>
  changeProcurement(cast.work(cast.fatos, now), {
    procurementId,
    form: { ...buildContractForm(over), why: 'Annex 1.' },
  });
const find = async (tx: Tx, cast: Cast, id: string) => (await findProcurement(tx, cast.actionId, id))!;

it('A contract that a frozen period holds keeps its day, and none is moved into one', () =>
  rolledBack(async (tx) => {
    const cast = await withBudget(tx);
    const held = await record(cast);
    await freezeAutumn(tx, cast, frozenAt);
    const after = await record(cast, { number: 'C-8', supplier: 'Other', signedOn: '2026-12-02' }, later);
    const moved = { signedOn: '2026-12-03' };
    await expect(change(cast, held, moved, later)).rejects.toThrow('procurement_day_frozen');
    await expect(
      withdrawProcurement(cast.work(cast.fatos, later), { procurementId: held, reason: 'A mistake.' }),
    ).rejects.toThrow('procurement_frozen');
    // The one that was recorded after the freezing is in no report yet, and is free to move.
    await change(cast, after, { number: 'C-8', supplier: 'Other', signedOn: '2026-11-21' }, later);
    expect((await find(tx, cast, after)).frozenIn).toBeNull();
  }));

it('A contract of an open day is not moved into a period that was frozen without it', () =>
  rolledBack(async (tx) => {
    const cast = await withBudget(tx);
    const early = '2026-12-02T09:00:00.000Z';
    const id = await record(cast, { signedOn: '2026-12-01' }, early);
    await freezeAutumn(tx, cast, '2026-12-03T09:00:00.000Z');
    await expect(change(cast, id, {}, later)).rejects.toThrow('procurement_day_frozen');
  }));

it('Another value of a contract in a frozen period is asked about, and another subject is not', () =>
  rolledBack(async (tx) => {
    const cast = await withBudget(tx);
    const id = await record(cast);
    await freezeAutumn(tx, cast, frozenAt);
    await expect(change(cast, id, { amount: 130_000, reason: '' }, later)).rejects.toThrow(
      'procurement_questions',
    );
    await change(cast, id, { subject: 'Interpreting', reason: '' }, later);
    await change(cast, id, { amount: 130_000 }, later);
    expect((await find(tx, cast, id)).questions).toEqual(['frozen_period']);
  }));

it('A contract, its change and income are booked after a freezing that they waited for, and before one that waited for them', () =>
  rolledBack(async (tx) => {
    const cast = await withBudget(tx);
    await freezeAutumn(tx, cast, frozenAt);
    const id = await record(cast);
    expect((await find(tx, cast, id)).createdAt).toBe('2026-12-01T09:00:00.001Z');
    await change(cast, id, { subject: 'Interpreting' }, later);
    const hold = (now: string) => holdBooks(tx, cast.actionId, now);
    expect(await hold('2026-12-02T09:00:00.000Z')).toBe(later);
    const last = '2026-12-06T09:00:00.000Z';
    await recordIncome(cast.work(cast.fatos, last), buildIncome());
    expect(await hold('2026-12-02T09:00:00.000Z')).toBe(last);
  }));

it('What was asked and answered before stays with each change, and a reason alone can be corrected', () =>
  rolledBack(async (tx) => {
    const cast = await withBudget(tx);
    const asked = { amount: 300_000, heading: 'equipment' };
    const id = await record(cast, asked);
    await expect(change(cast, id, asked)).rejects.toThrow('procurement_unchanged');
    await change(cast, id, { ...asked, reason: 'Only one interpreter speaks the language.' });
    expect(await listChangesOf(tx, id)).toMatchObject([
      {
        before: {
          questions: ['lighter_procedure'],
          confirmedBecause: 'It is right because the contract says so.',
        },
      },
    ]);
    await change(cast, id, { ...asked, procedure: 'three_offers', reason: '' });
    expect(await find(tx, cast, id)).toMatchObject({ questions: [], confirmedBecause: null });
    expect((await listChangesOf(tx, id))[0]!.before.questions).toEqual(['lighter_procedure']);
  }));

it('A change of the currency compares what was paid in the new one', () =>
  rolledBack(async (tx) => {
    const cast = await withBudget(tx);
    await loadRates(cast.work(cast.fatos), { lines: '2026-11; RSD; 117', source: 'Tests' });
    const id = await record(cast, { heading: 'equipment' });
    const entry = buildExpenditure({ procurement: id, heading: 'equipment', amount: 100_000 });
    await recordExpenditure(cast.work(cast.fatos), entry);
    const dinars = { currency: 'RSD', heading: 'equipment' };
    // 1,000 euros were paid: 117,000 dinars.
    await expect(change(cast, id, { ...dinars, amount: 116_999_99, reason: '' })).rejects.toThrow(
      'procurement_questions',
    );
    await change(cast, id, { ...dinars, amount: 117_000_00, reason: '' });
    expect((await find(tx, cast, id)).standing).toMatchObject({
      paid: { minor: 117_000_00, currency: 'RSD' },
      left: { minor: 0 },
    });
  }));

it('The budget is compared with what was spent and what stays committed, once', () =>
  rolledBack(async (tx) => {
    const cast = await withBudget(tx);
    const id = await record(cast);
    const pay = (heading: string, amount: number) =>
      recordExpenditure(
        cast.work(cast.fatos),
        buildExpenditure({ procurement: id, heading, amount, document_reference: heading }),
      );
    await pay('equipment', 50_000);
    // 2,000 euros of budget: 700 of this contract are left, and 1,300 of another one are spent or ordered.
    await record(cast, { number: 'C-8', supplier: 'Other', amount: 130_000, reason: '' });
    await pay('travel', 70_000);
    await change(cast, id, { subject: 'Interpreting', reason: '' });
    await expect(change(cast, id, { amount: 120_001, reason: '' })).rejects.toThrow('procurement_questions');
    await change(cast, id, { endedOn: '2026-11-24', reason: '' });
  }));

it.each(['procurement', 'income'] as const)('A rate by which %s was converted is not corrected', (kind) =>
  rolledBack(async (tx) => {
    const cast = await withBudget(tx);
    const work = cast.work(cast.fatos);
    await loadRates(work, { lines: '2026-11; RSD; 117.2', source: 'Tests' });
    const correction = { source: 'Tests', reason: 'A slip.', sure: true };
    const correct = (value: string) =>
      asSeenBy(tx, cast.fatos, () => correctRate(work, { rate: '2026-11_RSD', value, ...correction }));
    await correct('117.3');
    const id =
      kind === 'income'
        ? await recordIncome(work, buildIncome({ currency: 'RSD' }))
        : await record(cast, { currency: 'RSD' });
    await expect(correct('117.4')).rejects.toMatchObject({ code: 'rate_used', details: { count: 1 } });
    const of = { currency: 'RSD', month: '2026-11-01' };
    expect(await listUses(tx, of, 10)).toMatchObject([{ kind, id, on: '2026-11-20' }]);
    expect(await listUsedCurrencies(tx, cast.actionId)).toContain('RSD');
  }),
);
