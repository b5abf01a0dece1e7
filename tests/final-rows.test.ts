// @second-database: roles and grants, row security, constraints

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { system } from '../src/platform/database/frame.ts';
import type { Tx } from '../src/platform/work.ts';
import { rolledBack } from './support/database.ts';
import { type Final, listFinals, refusedWith } from './support/final-statements.ts';
import { buildFinals } from './support/finals.ts';

/** What another record makes final, with the column that leads to that record. */
const listBelonging = async (tx: Tx) =>
  (await listFinals(tx)).flatMap((final) => {
    const [, column] = /select[\s\S]*\br\.(\w+)/.exec(final.finalWhen) ?? [];
    return column ? [{ ...final, column }] : [];
  });

/** Takes one final row out of its record, as if it had belonged to a draft, and gives the statement that moves it into it. */
async function takeOut(tx: Tx, { tableName, finalWhen, column }: Final & { column: string }, set = '') {
  const { rows: constraints } = await sql<{ name: string; of: string }>`
    select conname as name, conrelid::regclass::text as "of" from pg_constraint where ${tableName}::regclass in (conrelid, confrelid) and contype = 'f'`.execute(
    tx,
  );
  for (const { name, of } of constraints)
    await sql.raw(`alter table ${of} drop constraint ${name}`).execute(tx);
  const { rows } = await sql
    .raw<{ before: string }>(`select r.${column} as before from ${tableName} r where ${finalWhen} limit 1`)
    .execute(tx);
  const apart = '00000000-0000-7000-8000-00000000da1f';
  await sql.raw(`alter table ${tableName} disable trigger user`).execute(tx);
  await sql
    .raw(`update ${tableName} r set ${column} = '${apart}' ${set} where r.ctid = (select r.ctid from ${tableName} r
      where ${finalWhen} limit 1)`)
    .execute(tx);
  await sql.raw(`alter table ${tableName} enable trigger user`).execute(tx);
  return `update ${tableName} set ${column} = '${rows[0]!.before}' where ${column} = '${apart}'`;
}

it('no row is moved into a final record, whoever moves it', () =>
  rolledBack(async (tx) => {
    const cast = await buildFinals(tx);
    const belonging = await listBelonging(tx);
    expect(belonging.length).toBeGreaterThan(8);
    const open: string[] = [];
    for (const final of belonging) {
      await sql`savepoint moved`.execute(tx);
      const moves = await takeOut(tx, final);
      // A row that belongs to no record is hidden; where none is reached, nothing was tried.
      await sql.raw(`alter table ${final.tableName} disable row level security`).execute(tx);
      const code = await refusedWith(tx, cast, moves, system);
      if (!['23000', '42501'].includes(code ?? '')) open.push(`${final.kind}: ${code}`);
      await sql`rollback to savepoint moved`.execute(tx);
    }
    expect(open).toEqual([]);
  }));

it('no row is added to a final record, even one that is final in some of its columns only', () =>
  rolledBack(async (tx) => {
    const cast = await buildFinals(tx);
    const open: string[] = [];
    for (const final of await listBelonging(tx)) {
      const { rows } = await sql<{ name: string }>`
        select attname as name from pg_attribute where attrelid = ${final.tableName}::regclass and attnum > 0
          and not attisdropped and attgenerated = '' order by attnum`.execute(tx);
      const columns = rows.map(({ name }) => name);
      const values = columns.map((one) => (one === 'id' ? 'gen_random_uuid()' : `r.${one}`));
      const statement = `insert into ${final.tableName} (${columns.join(', ')})
        select ${values.join(', ')} from ${final.tableName} r where ${final.finalWhen} limit 1`;
      await sql`savepoint added`.execute(tx);
      await sql.raw(`alter table ${final.tableName} disable row level security`).execute(tx);
      const code = await refusedWith(tx, cast, statement, system);
      if (!['23000', '42501'].includes(code ?? '')) open.push(`${final.kind}: ${code}`);
      await sql`rollback to savepoint added`.execute(tx);
    }
    expect(open).toEqual([]);
  }));

it('the expenditure of an approved report is final: the lines, the decisions on them, and how many there are', () =>
  rolledBack(async (tx) => {
    const cast = await buildFinals(tx);
    const approved = `report_id in (select id from grants.report where state = 'approved')`;
    const statements = [
      `update grants.expenditure_line set amount_minor = 1, original_minor = 1 where ${approved}`,
      `update grants.expenditure_line set state = 'rejected', refused_minor = amount_minor, rule = 'other', query = 'x' where ${approved}`,
      `update grants.expenditure_line set reviewed_by = null where ${approved}`,
      `update grants.expenditure_line set corrected_minor = corrected_minor where ${approved}`,
      `delete from grants.expenditure_line where ${approved}`,
    ];
    for (const actor of [cast.besa, cast.elira, cast.fatos, cast.ana, system])
      for (const statement of statements)
        expect([statement, await refusedWith(tx, cast, statement, actor)]).toEqual([statement, '23000']);
    for (const name of ['all_final_stays', 'all_final_stays_2', 'all_final_stays_3'])
      await sql.raw(`drop trigger ${name} on grants.expenditure_line`).execute(tx);
    const harmless = statements[2]!;
    expect(await refusedWith(tx, cast, harmless, cast.elira)).toBeUndefined();
  }));

it('an annex is not moved into a submitted application that is hidden from whoever moves it', () =>
  rolledBack(async (tx) => {
    const cast = await buildFinals(tx);
    const { besa } = cast.foreign;
    const annex = (await listBelonging(tx)).find(
      ({ tableName }) => tableName === 'grants.application_attachment',
    )!;
    const moves = await takeOut(tx, annex, `, organisation_id = '${besa.organisationId}'`);
    expect(await refusedWith(tx, cast, moves, besa)).toBe('23000');
    await sql`drop trigger all_final_stays on grants.application_attachment`.execute(tx);
    expect(await refusedWith(tx, cast, moves, besa)).toBeUndefined();
  }));

it('a final record gets no further row that belongs to it: nobody is put on a committee whose report is signed', () =>
  rolledBack(async (tx) => {
    const cast = await buildFinals(tx);
    const statement = `insert into grants.committee_member (id, committee_id, person_id, role)
      select gen_random_uuid(), k.id, '${cast.fatos.personId}', 'member' from grants.committee k where k.state = 'signed'`;
    expect(await refusedWith(tx, cast, statement)).toBe('23000');
  }));
