import fs from 'node:fs';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { buildAgreement, buildPaid, grantsCast } from '../../src/grants/testing.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Tx } from '../../src/platform/work.ts';
import { rolledBack } from '../support/database.ts';

/** What the migration fills in, statement by statement: the tables are as it leaves them already. */
const fills = fs
  .readFileSync('migrations/0445-payments-of-protected-sub-grants-in-the-books.sql', 'utf8')
  .match(/^update [^;]+;/gm)!;

it('A payment that was booked before payments were marked is one of its sub-grant after the upgrade, with what takes it back', () =>
  rolledBack(async (tx) => {
    const cast = await grantsCast(tx);
    const { instalments, agreementId } = await buildAgreement(cast);
    await buildPaid(cast, instalments[0]!);
    const { id, description } = await tx
      .selectFrom('action.expenditure')
      .select(['id', 'description'])
      .where('actionId', '=', cast.actionId)
      .executeTakeFirstOrThrow();
    /** Another entry of the same day and amount, or one that takes an entry back. */
    const book = async (says: string, corrects: string | null = null) => {
      const added = newId();
      await sql`insert into action.expenditure (id, action_id, partner_id, heading, spent_on, description, document_reference,
          original_minor, original_currency, rate, amount_minor, currency, recorded_by, created_at, corrects_id)
        select ${added}, action_id, partner_id, heading, spent_on, ${says}, '', original_minor, original_currency, rate,
          amount_minor, currency, recorded_by, created_at, ${corrects}::uuid
        from action.expenditure where id = ${id}`.execute(tx);
      return added;
    };
    const upgraded = async (before: { description: string; fromPayment?: boolean }) => {
      const emptied = { fromPayment: false, agreementId: null, ...before };
      await tx.updateTable('action.expenditure').set(emptied).where('id', '=', id).execute();
      for (const statement of fills) await sql.raw(statement).execute(tx);
      const { rows } = await sql<{ id: string; fromPayment: boolean; agreementId: string | null }>`
        select id, from_payment, agreement_id from action.expenditure where action_id = ${cast.actionId}`.execute(
        tx,
      );
      return Object.fromEntries(rows.map((row) => [row.id, [row.fromPayment, row.agreementId]]));
    };
    const found = [true, agreementId];
    const none = [false, null];
    // The accounts are closed: one entry of this day and amount.
    expect(await upgraded({ description: '' })).toEqual({ [id]: found });
    expect(await upgraded({ description: '', fromPayment: true })).toEqual({ [id]: found });
    const rent = await book('Rent');
    const counter = await book(description, id);
    await sql`update action.expenditure set original_minor = -original_minor, amount_minor = -amount_minor where id = ${counter}`.execute(
      tx,
    );
    // Two of them: either may be the payment.
    expect(await upgraded({ description: '' })).toEqual({ [id]: none, [rent]: none, [counter]: none });
    expect(await upgraded({ description })).toEqual({ [id]: found, [rent]: none, [counter]: found });
  }));

/** Entries as they were before payments were marked; what the migration then makes of them. */
async function upgraded(tx: Tx, actionId: string, descriptions: ReadonlyMap<string, string>) {
  for (const [id, description] of descriptions)
    await tx
      .updateTable('action.expenditure')
      .set({ description, fromPayment: false, agreementId: null })
      .where('id', '=', id)
      .execute();
  for (const statement of fills) await sql.raw(statement).execute(tx);
  const entries = tx.selectFrom('action.expenditure').where('actionId', '=', actionId).orderBy('id');
  return entries.select(['id', 'fromPayment', 'agreementId']).execute();
}

it('Of equal payments each entry is one where no more entries than payments are in the books; else nothing is guessed', () =>
  rolledBack(async (tx) => {
    const cast = await grantsCast(tx);
    const agreements = [await buildAgreement(cast), await buildAgreement(cast)];
    for (const { instalments } of agreements) await buildPaid(cast, instalments[0]!);
    const booked = tx.selectFrom('action.expenditure').where('actionId', '=', cast.actionId).orderBy('id');
    const [one, other, ...more] = await booked.selectAll().execute();
    const toldBy = (entry: typeof one) => [entry!.partnerId, entry!.spentOn, entry!.originalMinor];
    expect([more, toldBy(other)]).toEqual([[], toldBy(one)]);
    const emptied = new Map([one!, other!].map(({ id }) => [id, '']));
    const all = async () =>
      (await upgraded(tx, cast.actionId, emptied)).map(({ fromPayment, agreementId }) => [
        ...[fromPayment, agreementId],
      ]);
    // Two payments, two entries: which is which is not known.
    expect(await all()).toEqual([
      [true, null],
      [true, null],
    ]);
    // An entry that people wrote counts, and is none.
    const written = new Map(emptied).set(other!.id, 'Rent');
    expect(await upgraded(tx, cast.actionId, written)).toEqual(
      [one!, other!].map(({ id }) => ({ id, fromPayment: id === one!.id, agreementId: null })),
    );
    // A third of this day and amount: each may be the rent.
    const { createdAt, ...copied } = one!;
    const third = newId();
    const values = { ...copied, id: third, description: '', fromPayment: false, agreementId: null };
    await tx
      .insertInto('action.expenditure')
      .values({ ...values, createdAt })
      .execute();
    expect(await all()).toEqual(Array(3).fill([false, null]));
    // One entry that is left of the two is a payment, too.
    await tx.deleteFrom('action.expenditure').where('id', 'in', [third, other!.id]).execute();
    emptied.delete(other!.id);
    expect(await all()).toEqual([[true, null]]);
  }));
