// @second-database: roles and grants, row security, constraints

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Tx } from '../src/platform/work.ts';
import type { Cast } from './support/cast.ts';
import { rolledBack } from './support/database.ts';
import { buildFinals } from './support/finals.ts';

type Final = { kind: string; tableName: string; finalWhen: string; columns: string[]; removable: boolean };
const listFinals = async (tx: Tx) =>
  (
    await sql<Final>`select kind, table_name, final_when, columns, removable from platform.final_record order by table_name`.execute(
      tx,
    )
  ).rows;

/** Refused by the trigger, without a grant, or hidden by row-level security so that no row is reached. */
const shut = ['23000', '42501', 'reached no row'];

/** What each column of a final row is tried to become: something else than it is. */
async function changesOf(tx: Tx, { tableName, columns }: Final) {
  const { rows } = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, null) as type from pg_attribute
    where attrelid = ${tableName}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`.execute(
    tx,
  );
  const other: Record<string, string> = {
    text: "'changed'",
    uuid: 'gen_random_uuid()',
    jsonb: `'{"changed": true}'`,
    integer: '7777',
    bigint: '7777',
    date: "'2001-01-01'",
    'timestamp with time zone': "'2001-01-01'",
  };
  return rows
    .filter(({ name }) => columns[0] === '*' || columns.includes(name))
    .map(({ name, type }) => ({
      name,
      to: type === 'boolean' ? `not coalesce(${name}, false)` : (other[type] ?? 'null'),
    }));
}

/** Runs a statement as a request of the staff does, here an assessor's, and gives the code with which the database refuses it. */
async function refusedWith(tx: Tx, { cene }: Cast, statement: string): Promise<string | undefined> {
  await sql`savepoint tried`.execute(tx);
  await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'on', true),
    set_config('app.person', ${cene.personId}, true), set_config('app.organisation', ${cene.organisationId}, true)`.execute(
    tx,
  );
  try {
    const { numAffectedRows } = await sql.raw(statement).execute(tx);
    return numAffectedRows === 0n ? 'reached no row' : undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await sql`rollback to savepoint tried`.execute(tx);
  }
}

it('what is final is changed by no request: no column of any record, and no record is removed', () =>
  rolledBack(async (tx) => {
    const cast = await buildFinals(tx);
    const finals = await listFinals(tx);
    expect(finals.length).toBeGreaterThan(10);
    const open: string[] = [];
    for (const final of finals) {
      const at = `ctid = (select r.ctid from ${final.tableName} r where ${final.finalWhen} limit 1)`;
      const { rows } = await sql
        .raw<Record<string, unknown>>(`select * from ${final.tableName} where ${at}`)
        .execute(tx);
      // Build one in tests/support/finals.ts.
      expect([final.kind, rows.length]).toEqual([final.kind, 1]);
      for (const { name, to } of await changesOf(tx, final)) {
        const code = await refusedWith(tx, cast, `update ${final.tableName} set ${name} = ${to} where ${at}`);
        if (!shut.includes(code ?? '')) open.push(`${final.tableName}.${name}: ${code}`);
      }
      // A file that a final record needs is kept by its reference.
      if (final.removable) continue;
      const code = await refusedWith(tx, cast, `delete from ${final.tableName} where ${at}`);
      if (!shut.includes(code ?? '')) open.push(`delete ${final.tableName}: ${code}`);
    }
    expect(open).toEqual([]);
  }));

it('a final record that the declared table forgets is found by this test: without its trigger it can be changed', () =>
  rolledBack(async (tx) => {
    const cast = await buildFinals(tx);
    await sql`drop trigger all_final_stays on grants.assessment`.execute(tx);
    expect(
      await refusedWith(
        tx,
        cast,
        'update grants.assessment set total_points = 1 where submitted_at is not null',
      ),
    ).toBeUndefined();
  }));

it('what follows from the closing of a sub-grant is final with it: what is paid back, its receipts, the equipment', () =>
  rolledBack(async (tx) => {
    const cast = await buildFinals(tx);
    for (const statement of [
      'update grants.recovery set amount_minor = 1',
      "update grants.recovery set due_on = '2030-01-01'",
      'update grants.recovery_receipt set amount_minor = 1',
      "update grants.recovery_receipt set received_on = '2020-01-01'",
      'update grants.asset set cost_minor = 1',
      'delete from grants.asset',
    ])
      expect([statement, await refusedWith(tx, cast, statement)]).toEqual([statement, '23000']);
    // Retention takes out of them what people wrote.
    for (const statement of [
      "update grants.recovery set reason = ''",
      "update grants.recovery_receipt set reference = ''",
      "update grants.asset set name = '', receiver = ''",
    ])
      expect([statement, await refusedWith(tx, cast, statement)]).toEqual([statement, undefined]);
  }));

it('erasure takes what people wrote out of final records, and the hashes stay', () =>
  rolledBack(async (tx) => {
    await buildFinals(tx);
    const { rows } = await sql<{ id: string; hash: string }>`
      select id, content_sha256 as hash from grants.application where submitted_at is not null limit 1`.execute(
      tx,
    );
    const [one] = rows;
    await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'on', true)`.execute(
      tx,
    );
    await sql`select privacy.empty_applications(array[${one!.id}::uuid])`.execute(tx);
    const left = await sql<{ content: string | null; hash: string }>`
      select content, content_sha256 as hash from grants.application where id = ${one!.id}::uuid`.execute(tx);
    expect(left.rows).toEqual([{ content: null, hash: one!.hash }]);
  }));

it('a final record gets no further row that belongs to it: nobody is put on a committee whose report is signed', () =>
  rolledBack(async (tx) => {
    const cast = await buildFinals(tx);
    const statement = `insert into grants.committee_member (id, committee_id, person_id, role)
      select gen_random_uuid(), k.id, '${cast.fatos.personId}', 'member' from grants.committee k where k.state = 'signed'`;
    expect(await refusedWith(tx, cast, statement)).toBe('23000');
  }));
