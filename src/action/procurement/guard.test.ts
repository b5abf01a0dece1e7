// @second-database: roles and grants, row security

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import { recordExpenditure } from '../budget/record-expenditure.ts';
import { buildExpenditure, castWithHeadings } from '../budget/testing.ts';
import { recordIncome } from '../income/record-income.ts';
import { buildIncome } from '../income/testing.ts';
import { changeProcurement } from './change-procurement.ts';
import { recordProcurement } from './record-procurement.ts';
import { buildContractForm } from './testing.ts';
import { withdrawProcurement } from './withdraw-procurement.ts';

it('The database lets a partner write its own contracts, changes and income, and all staff read them', () =>
  rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    await sql`set local role mostura_app`.execute(tx);
    const { fatos, ana, foreign } = cast;
    const id = await asSeenBy(tx, fatos, () => recordProcurement(cast.work(fatos), buildContractForm()));
    const form = { ...buildContractForm({ subject: 'Interpreting' }), why: 'A slip.' };
    await asSeenBy(tx, fatos, () => changeProcurement(cast.work(fatos), { procurementId: id, form }));
    await asSeenBy(tx, fatos, () => recordIncome(cast.work(fatos), buildIncome()));
    const read = sql<{ subject: string }>`select subject from action.procurement where id = ${id}::uuid`;
    const subjectFor = (actor: typeof ana) =>
      asSeenBy(tx, actor, async () => (await read.execute(tx)).rows[0]?.subject);
    expect([await subjectFor(ana), await subjectFor(foreign.fatos), await subjectFor(cast.besa)]).toEqual([
      'Interpreting',
      'Interpreting',
      undefined,
    ]);
    const change = sql`update action.procurement set subject = 'Mine' where id = ${id}::uuid`;
    const changed = await asSeenBy(tx, foreign.fatos, () => change.execute(tx));
    expect(changed.numAffectedRows).toBe(0n);
    for (const table of ['action.procurement', 'action.procurement_change', 'action.income']) {
      const copy = sql`insert into ${sql.table(table)} select * from ${sql.table(table)} limit 1`;
      await asSeenBy(tx, foreign.fatos, async () => {
        await sql`savepoint before_copy`.execute(tx);
        await expect(copy.execute(tx)).rejects.toThrow('row-level security');
        await sql`rollback to savepoint before_copy`.execute(tx);
      });
    }
  }));

it('The database lets no entry name a contract of another partner, or one that was withdrawn', () =>
  rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    const record = (actor: typeof cast.fatos, number: string) =>
      recordProcurement(cast.work(actor), buildContractForm({ number }));
    const entry = await recordExpenditure(cast.work(cast.fatos), buildExpenditure());
    const name = async (contract: string) => {
      await sql`savepoint before_naming`.execute(tx);
      try {
        await sql`update action.expenditure set procurement_id = ${contract}::uuid where id = ${entry}::uuid`.execute(
          tx,
        );
      } finally {
        await sql`rollback to savepoint before_naming`.execute(tx);
      }
    };
    await expect(name(await record(cast.foreign.fatos, 'C-1'))).rejects.toThrow('foreign key');
    const own = await record(cast.fatos, 'C-2');
    await name(own);
    await withdrawProcurement(cast.work(cast.fatos), { procurementId: own, reason: 'Twice.' });
    await expect(name(own)).rejects.toThrow('withdrawn contract');
  }));
