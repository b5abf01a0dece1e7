import fs from 'node:fs';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { buildAgreement, buildPaid, grantsCast } from '../../src/grants/testing.ts';
import { newId } from '../../src/platform/ids.ts';
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
