// @second-database: roles and grants, row security

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { type AnyOwner, keepPaper } from '../../papers/index.ts';
import { asSeenBy, system } from '../../platform/database/frame.ts';
import { newId } from '../../platform/ids.ts';
import { recordExpenditure } from '../budget/record-expenditure.ts';
import { buildExpenditure, castWithHeadings } from '../budget/testing.ts';
import { recordIncome } from '../income/record-income.ts';
import { incomePapers } from '../income/subject.ts';
import { buildIncome } from '../income/testing.ts';
import { setVatRule } from '../vat/set-vat-rule.ts';
import { vatRulePapers } from '../vat/subject.ts';
import { changeProcurement } from './change-procurement.ts';
import { recordProcurement } from './record-procurement.ts';
import { procurementPapers } from './subject.ts';
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

it('The database lets a partner alone keep files beside its contracts and income, and none beside a record that is not there', () =>
  rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    const { fatos, ana, foreign } = cast;
    const rule = {
      partnerId: fatos.organisationId,
      eligible: false,
      reason: 'It gets VAT back.',
      document: '',
    };
    const records = {
      procurement: await recordProcurement(cast.work(fatos), buildContractForm()),
      income: await recordIncome(cast.work(fatos), buildIncome()),
      vat_rule: await setVatRule(cast.work(ana), rule),
    };
    const owners = { procurement: procurementPapers, income: incomePapers, vat_rule: vatRulePapers } as const;
    const keep = (actor: typeof ana, kind: keyof typeof owners, ownerId: string) =>
      keepPaper(cast.work(actor), {
        ...{ owner: owners[kind] as AnyOwner, ownerId, form: { title: 'File', language: 'en' } },
        file: { sha256: 'c'.repeat(64), size: 10, type: 'application/pdf', name: 'file.pdf' },
      });
    await sql`set local role mostura_app`.execute(tx);
    for (const kind of ['procurement', 'income', 'vat_rule'] as const) {
      const paperId = await asSeenBy(tx, fatos, () => keep(fatos, kind, records[kind]));
      const title = sql`update papers.paper set title = 'Mine' where id = ${paperId}::uuid`;
      const elsewhere = sql`update papers.paper set owner_id = ${newId()}::uuid where id = ${paperId}::uuid`;
      const refused = async (actor: typeof ana, change: typeof title) =>
        asSeenBy(tx, actor, async () => {
          await sql`savepoint before_change`.execute(tx);
          await expect(change.execute(tx)).rejects.toThrow('row-level security');
          await sql`rollback to savepoint before_change`.execute(tx);
        });
      if (kind !== 'vat_rule') await refused(foreign.fatos, title);
      await refused(fatos, elsewhere);
      await asSeenBy(tx, fatos, () => title.execute(tx));
      await asSeenBy(tx, system, () => title.execute(tx));
      await refused(system, elsewhere);
    }
  }));
