import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import type { Tx } from '../../platform/work.ts';
import { counterExpenditure } from '../budget/counter-expenditure.ts';
import { editExpenditure } from '../budget/edit-expenditure.ts';
import { importBudget } from '../budget/import-budget.ts';
import { findExpenditure } from '../budget/queries-expenditure.ts';
import { recordExpenditure } from '../budget/record-expenditure.ts';
import { buildBudget, buildExpenditure, castWithHeadings, freezeAutumn } from '../budget/testing.ts';
import { changeProcurement } from './change-procurement.ts';
import { findProcurement, listPayable } from './queries.ts';
import { listOrdered } from './queries-ordered.ts';
import { listChangesOf } from './queries-store.ts';
import { recordProcurement } from './record-procurement.ts';
import { buildContractForm } from './testing.ts';
import { withdrawProcurement } from './withdraw-procurement.ts';

/** The cast with a budget of 100,000 euros for travel. */
async function withBudget(tx: Tx): Promise<Cast> {
  const cast = await castWithHeadings(tx);
  const lines = 'Group 484; 2; Buses; 100000\nPartner of the South; 2; Boats; 100000';
  await importBudget(cast.work(cast.ana), buildBudget(lines));
  return cast;
}
const record = (cast: Cast, over = {}, actor = cast.fatos) =>
  recordProcurement(cast.work(actor), buildContractForm(over));
const pay = (cast: Cast, procurement: string, over = {}) =>
  recordExpenditure(cast.work(cast.fatos), buildExpenditure({ procurement, ...over }));
const find = async (tx: Tx, cast: Cast, id: string) => (await findProcurement(tx, cast.actionId, id))!;

describe('A procurement contract', () => {
  it('is recorded by finance officers for their own partner alone', () =>
    rolledBack(async (tx) => {
      const cast = await withBudget(tx);
      for (const actor of [cast.ana, cast.besa, cast.elira, cast.goran, cast.ivo])
        await expect(record(cast, {}, actor)).rejects.toThrow('not_permitted');
      const id = await record(cast);
      const form = { ...buildContractForm({ subject: 'Other' }), why: 'So.' };
      for (const actor of [cast.foreign.fatos, cast.ana])
        await expect(changeProcurement(cast.work(actor), { procurementId: id, form })).rejects.toThrow(
          'not_permitted',
        );
    }));

  it('asks for a reason when a lighter procedure was used than its value needs, and keeps the answer', () =>
    rolledBack(async (tx) => {
      const cast = await withBudget(tx);
      await expect(record(cast, { amount: 300_000, reason: '' })).rejects.toThrow('procurement_questions');
      await expect(record(cast, { procedure: null, reason: '' })).rejects.toThrow('procurement_questions');
      await record(cast, { reason: '' });
      const id = await record(cast, { amount: 300_000, number: 'C-8', supplier: 'Only One' });
      expect(await find(tx, cast, id)).toMatchObject({
        questions: ['lighter_procedure'],
        confirmedBecause: 'It is right because the contract says so.',
      });
    }));

  it('asks about contracts with one supplier that together need a stricter procedure', () =>
    rolledBack(async (tx) => {
      const cast = await withBudget(tx);
      await record(cast, { amount: 200_000, reason: '' });
      await expect(
        record(cast, { amount: 200_000, number: 'C-8', signedOn: '2026-11-19', reason: '' }),
      ).rejects.toThrow('procurement_questions');
      const id = await record(cast, { amount: 200_000, number: 'C-8', signedOn: '2026-11-19' });
      expect((await find(tx, cast, id)).questions).toEqual(['split']);
    }));

  it('asks about a value over the budget with what is committed, a duplicate, and a day outside', () =>
    rolledBack(async (tx) => {
      const cast = await withBudget(tx);
      const tender = { procedure: 'international_tender' };
      await record(cast, { ...tender, amount: 9_000_000, reason: '' });
      const next = await record(cast, { ...tender, amount: 1_100_000, number: 'C-9', supplier: 'Other' });
      expect((await find(tx, cast, next)).questions).toEqual(['over_heading']);
      const twice = await record(cast, { ...tender, amount: 100, subject: 'Again' });
      expect((await find(tx, cast, twice)).questions).toContain('duplicate');
      await expect(record(cast, { signedOn: '2027-01-01' })).rejects.toThrow('procurement_in_future');
      await expect(record(cast, { endedOn: '2026-11-19' })).rejects.toThrow('procurement_ends_before');
    }));

  it('is paid by entries that name it, and what is left stays committed until it ends', () =>
    rolledBack(async (tx) => {
      const cast = await withBudget(tx);
      const id = await record(cast);
      const entry = await pay(cast, id, { amount: 50_000, reason: '' });
      const standing = async () => (await find(tx, cast, id)).standing;
      expect(await standing()).toMatchObject({ paid: { minor: 50_000 }, left: { minor: 70_000 } });
      expect(await listOrdered(tx, { actionId: cast.actionId })).toMatchObject([
        { partnerId: cast.fatos.organisationId, heading: 'travel', committed: 70_000 },
      ]);
      await expect(pay(cast, id, { amount: 70_001, reason: '' })).rejects.toThrow('expenditure_questions');
      await counterExpenditure(cast.work(cast.fatos), { expenditureId: entry, reason: 'Not paid.' });
      expect(await standing()).toMatchObject({ paid: { minor: 0 }, committedMinor: 120_000 });
      const form = { ...buildContractForm({ endedOn: '2026-11-21' }), why: 'Cancelled.' };
      await changeProcurement(cast.work(cast.fatos), { procurementId: id, form });
      expect(await listOrdered(tx, { actionId: cast.actionId })).toEqual([]);
      expect(await listChangesOf(tx, id)).toMatchObject([
        { before: { endedOn: null }, reason: 'Cancelled.' },
      ]);
      const asked = async (spent_on: string) => {
        const paid = await pay(cast, id, { amount: 100, document_reference: `R-${spent_on}`, spent_on });
        return (await findExpenditure(tx, paid))!.questions;
      };
      for (const day of ['2026-11-21', '2026-11-22']) expect(await asked(day)).toContain('contract_ended');
    }));

  it('that was ended takes a late invoice with a reason: nothing of it is committed again and no less than nothing is left', () =>
    rolledBack(async (tx) => {
      const cast = await withBudget(tx);
      const { actionId } = cast;
      const partnerId = cast.fatos.organisationId;
      const id = await record(cast);
      const open = await record(cast, { number: 'C-8', supplier: 'Other' });
      const early = await pay(cast, id, { amount: 100_000 });
      const form = { ...buildContractForm({ endedOn: '2026-11-21' }), why: 'All was delivered.' };
      await changeProcurement(cast.work(cast.fatos), { procurementId: id, form });
      expect((await listPayable(tx, actionId, partnerId)).map((one) => one.id)).toEqual([open, id]);
      const late = { amount: 20_001, document_reference: 'R-99', spent_on: '2026-11-21' };
      await expect(pay(cast, id, { ...late, reason: '' })).rejects.toThrow('expenditure_questions');
      const entry = await pay(cast, id, late);
      const { questions } = (await findExpenditure(tx, entry))!;
      expect(questions).toEqual(expect.arrayContaining(['over_contract', 'contract_ended']));
      const contract = (await find(tx, cast, id))!;
      expect(contract.standing).toMatchObject({ left: { minor: 0 }, over: { minor: 1 }, committedMinor: 0 });
      expect(await listOrdered(tx, { actionId })).toMatchObject([{ contractId: open }]);
      await counterExpenditure(cast.work(cast.fatos), { expenditureId: entry, reason: 'Not paid.' });
      expect(await listOrdered(tx, { actionId })).toMatchObject([{ contractId: open }]);
      // An entry that paid it before is edited without being asked about the end.
      const edit = { ...buildExpenditure({ procurement: id, amount: 100_000 }), description: 'Train' };
      await editExpenditure(cast.work(cast.fatos), {
        expenditureId: early,
        form: { ...edit, why: 'A slip.' },
      });
      expect((await findExpenditure(tx, early))!.questions).not.toContain('contract_ended');
    }));

  it('with a number that its partner uses already is asked about, and can be saved with a reason', () =>
    rolledBack(async (tx) => {
      const cast = await withBudget(tx);
      await record(cast);
      await record(cast, { number: 'C-9', supplier: 'Other' }, cast.foreign.fatos);
      const again = { number: 'c 7', supplier: 'Another', subject: 'Chairs' };
      await expect(record(cast, { ...again, reason: '' })).rejects.toThrow('procurement_questions');
      const id = await record(cast, again);
      expect((await find(tx, cast, id))!.questions).toEqual(['same_number']);
      const other = await record(cast, { ...again, number: 'C-9', supplier: 'Third', reason: '' });
      expect((await find(tx, cast, other))!.questions).toEqual([]);
    }));

  it('of another partner, or one that was withdrawn, is paid by no entry', () =>
    rolledBack(async (tx) => {
      const cast = await withBudget(tx);
      const foreign = await record(cast, {}, cast.foreign.fatos);
      await expect(pay(cast, foreign)).rejects.toThrow('procurement_unknown');
      const own = await record(cast);
      await withdrawProcurement(cast.work(cast.fatos), { procurementId: own, reason: 'Twice.' });
      await expect(pay(cast, own)).rejects.toThrow('procurement_unknown');
    }));

  it('is withdrawn only while nothing pays it and no frozen period holds it', () =>
    rolledBack(async (tx) => {
      const cast = await withBudget(tx);
      const withdraw = (procurementId: string) =>
        withdrawProcurement(cast.work(cast.fatos), { procurementId, reason: 'A mistake.' });
      const paid = await record(cast);
      await pay(cast, paid);
      await expect(withdraw(paid)).rejects.toThrow('procurement_paid');
      const held = await record(cast, { number: 'C-8', supplier: 'Other' });
      await freezeAutumn(tx, cast, '2026-12-01T09:00:00.000Z');
      await expect(withdraw(held)).rejects.toThrow('procurement_frozen');
      const form = {
        ...buildContractForm({ number: 'C-8', supplier: 'Other', amount: 130_000 }),
        why: 'Annex 1.',
      };
      await changeProcurement(cast.work(cast.fatos), { procurementId: held, form });
      expect((await find(tx, cast, held)).amountMinor).toBe(130_000);
    }));

  it('is committed under its partner and heading', () =>
    rolledBack(async (tx) => {
      const cast = await withBudget(tx);
      const paid = await record(cast);
      await pay(cast, paid, { amount: 20_000 });
      await record(cast, { number: 'C-8', amount: 700, supplier: 'Other', heading: 'equipment' });
      await record(cast, { number: 'C-9' }, cast.foreign.fatos);
      const own = cast.fatos.organisationId;
      const found = (await listOrdered(tx, { actionId: cast.actionId })).map(
        ({ partnerId, heading, committed }) => ({
          ...{ partnerId, heading, committed },
        }),
      );
      expect(found).toHaveLength(3);
      expect(found).toEqual(
        expect.arrayContaining([
          { partnerId: own, heading: 'travel', committed: 100_000 },
          { partnerId: own, heading: 'equipment', committed: 700 },
          { partnerId: cast.foreign.fatos.organisationId, heading: 'travel', committed: 120_000 },
        ]),
      );
    }));

  it('that was recorded by mistake is withdrawn once its entries are taken back', () =>
    rolledBack(async (tx) => {
      const cast = await withBudget(tx);
      const id = await record(cast);
      const entry = await pay(cast, id);
      const withdraw = () =>
        withdrawProcurement(cast.work(cast.fatos), { procurementId: id, reason: 'A mistake.' });
      await expect(withdraw()).rejects.toThrow('procurement_paid');
      await counterExpenditure(cast.work(cast.fatos), { expenditureId: entry, reason: 'Not paid.' });
      await withdraw();
      expect(await find(tx, cast, id)).toMatchObject({ state: 'withdrawn', withdrawnReason: 'A mistake.' });
    }));
});
