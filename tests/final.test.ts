// @second-database: roles and grants, row security, constraints

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { system } from '../src/platform/database/frame.ts';
import type { Tx } from '../src/platform/work.ts';
import { rolledBack } from './support/database.ts';
import { type Final, listFinals, refusedWith } from './support/final-statements.ts';
import { buildFinals, freeColumns } from './support/finals.ts';

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

it('every column of what is final is declared, or named with the reason why it changes: a later column is not forgotten', () =>
  rolledBack(async (tx) => {
    const undeclared = async () => {
      const finals = await listFinals(tx);
      const found: string[] = [];
      for (const [tableName, kinds] of Map.groupBy(finals, (one) => one.tableName)) {
        const declared = kinds.flatMap(({ columns }) => columns);
        if (declared.includes('*')) continue;
        const { rows } = await sql<{ name: string }>`
          select attname as name from pg_attribute where attrelid = ${tableName}::regclass and attnum > 0 and not attisdropped`.execute(
          tx,
        );
        const names = rows.map(({ name }) => name);
        const free = Object.keys(freeColumns[tableName] ?? {});
        expect([...declared, ...free].filter((one) => !names.includes(one))).toEqual([]);
        expect(free.filter((one) => declared.includes(one))).toEqual([]);
        found.push(
          ...names
            .filter((one) => !declared.includes(one) && !free.includes(one))
            .map((one) => `${tableName}.${one}`),
        );
      }
      return found;
    };
    expect(await undeclared()).toEqual([]);
    const known = new Set((await listFinals(tx)).map(({ tableName }) => tableName));
    expect(Object.keys(freeColumns).filter((one) => !known.has(one))).toEqual([]);
    await sql`alter table training.certificate add column printed_by text`.execute(tx);
    expect(await undeclared()).toEqual(['training.certificate.printed_by']);
  }));

it('records are emptied for the system and for data protection officers, and for no other request', () =>
  rolledBack(async (tx) => {
    const cast = await buildFinals(tx);
    const { rows } = await sql<{ name: string; types: string }>`
      select proname as name, pg_get_function_identity_arguments(oid) as types from pg_proc
      where pronamespace = 'privacy'::regnamespace and proname like 'empty\\_%' and has_function_privilege('mostura_app', oid, 'execute')
      order by 1`.execute(tx);
    expect(rows.length).toBeGreaterThan(10);
    const { rows: submitted } = await sql<{ id: string }>`
      select id from grants.application where submitted_at is not null limit 1`.execute(tx);
    const given = (types: string) =>
      types
        .split(', ')
        .map((one) => {
          if (one.endsWith('uuid[]')) return `array['${submitted[0]!.id}']::uuid[]`;
          return one.endsWith('uuid') ? `'${cast.actionId}'::uuid` : 'now()';
        })
        .join(', ');
    for (const { name, types } of rows) {
      const empties = `select privacy.${name}(${given(types)})`;
      for (const actor of [cast.besa, cast.foreign.besa, cast.elira, cast.ana, cast.ivo, cast.goran])
        expect([name, await refusedWith(tx, cast, empties, actor)]).toEqual([name, '42501']);
      for (const actor of [system, cast.hana])
        expect([name, await refusedWith(tx, cast, empties, actor)]).toEqual([name, undefined]);
    }
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
