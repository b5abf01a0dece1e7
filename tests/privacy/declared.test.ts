// @second-database: constraints, jobs

import { readdirSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { loadAction } from '../../src/action/index.ts';
import { startQueue } from '../../src/platform/jobs/jobs.ts';
import {
  recordKeys,
  retentionRules,
  type TableDeclaration,
} from '../../src/privacy/declarations/declaration.ts';
import { figureKinds, figureOf } from '../../src/privacy/declarations/figures.ts';
import { records } from '../../src/privacy/declarations/records.ts';
import { rolledBack, testConnection } from '../support/database.ts';

const tables: readonly TableDeclaration[] = records.flatMap((record) => record.tables);
const wordsOf = (text: string) => text.split(' ').filter(Boolean);
const declared = tables.flatMap(({ table, personal = {}, other }) =>
  [...Object.keys(personal), ...wordsOf(other)].map((column) => `${table}.${column}`),
);

type Column = { name: string; column: string; type: string };
const speaking = /^(text|character varying|json|jsonb|bytea|uuid|inet|name|citext|xml)(\[\])?$/;

/** Every column of every table and materialised view. The queue's own tables stand too. */
async function everyColumn(): Promise<readonly Column[]> {
  const { pool } = await testConnection();
  const queue = await startQueue(pool, ['mail.send'], () => {});
  await queue.stop();
  return columnsIn(pool);
}
async function columnsIn(asked: { query: (sql: string) => Promise<{ rows: unknown[] }> }) {
  const { rows } = await asked.query(`
    select n.nspname || '.' || c.relname || '.' || a.attname as name, a.attname as column, format_type(a.atttypid, null) as type
    from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p', 'm', 'f') and not c.relispartition
      and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
    order by 1`);
  return rows as Column[];
}
/** Every column that could hold a name or lead to somebody: texts, JSON, bytes and ids. */
const columnsThatCouldTell = async () =>
  (await everyColumn()).filter(({ type }) => speaking.test(type)).map(({ name }) => name);
/** Of the others, whatever their type, those that no kind of figure names. The queue's figures are its own. */
const unknownFigures = (columns: readonly Column[]) =>
  columns
    .filter(({ name, column, type }) => {
      if (speaking.test(type) || type === 'boolean' || name.startsWith('pgboss.')) return false;
      return !declared.includes(name) && !figureOf(column, type);
    })
    .map(({ name, type }) => `${name} ${type}`);

describe('what is kept about people', () => {
  it('is declared for every column that could tell about somebody, or said to tell about nobody', async () => {
    const undeclared = (await columnsThatCouldTell()).filter((name) => !declared.includes(name));
    // Say of each in src/privacy/declarations whether it tells about people: under `personal`, or by name under `other`.
    expect(undeclared).toEqual([]);
  });

  it('is declared for days, amounts, counts and every other type, by kind or by itself', async () => {
    // Name each in src/privacy/declarations/figures.ts if it is such a figure; under `personal` if it is about somebody, as a day of birth is.
    expect(unknownFigures(await everyColumn())).toEqual([]);
  });

  it('would be missed in a column of any type: of days, numbers, ranges, lists, addresses, shapes and types of our own', () =>
    rolledBack(async (tx) => {
      const { pool } = await testConnection();
      const before = await columnsIn(pool);
      await sql`create type training.plight as enum ('one', 'two')`.execute(tx);
      await sql`create domain training.number_of_card as text`.execute(tx);
      await sql`create materialized view training.kept_away as select current_date as born_on`.execute(tx);
      await sql`create table training.planted (
        born_on date, age integer, card bigint, weight_of_child numeric, initial char(1), words tsvector, network cidr, device macaddr,
        home point, plight training.plight, number_of_card training.number_of_card, away daterange, days date[], seen time,
        arrived timestamp with time zone
      )`.execute(tx);
      const asked = {
        query: async (text: string) => ({ rows: (await sql.raw(text).execute(tx)).rows as unknown[] }),
      };
      const known = new Set(before.map(({ name }) => name));
      const planted = (await columnsIn(asked)).filter(({ name }) => !known.has(name));
      expect(planted).toHaveLength(16);
      expect(unknownFigures(planted)).toHaveLength(16);
    }));

  it('has no kind of figure that nothing is of', async () => {
    const columns = await everyColumn();
    const used = (one: (typeof figureKinds)[number]) =>
      columns.some(({ column, type }) => one.types.includes(type) && one.names.test(column));
    expect(figureKinds.filter((one) => !used(one)).map(({ what }) => what)).toEqual([]);
  });

  it('is declared of nothing that is not there, and of nothing twice', async () => {
    const there = new Set((await everyColumn()).map(({ name }) => name));
    expect(declared.filter((name) => !there.has(name))).toEqual([]);
    expect(declared.filter((name, index) => declared.indexOf(name) !== index)).toEqual([]);
  });

  it('is declared for every kind of record once', () => {
    expect(records.map(({ key }) => key).sort()).toEqual([...recordKeys].sort());
  });

  it('refers to people by every column that the database ties to them', async () => {
    const { pool } = await testConnection();
    const { rows } = await pool.query<{ name: string }>(`
      select n.nspname || '.' || c.relname || '.' || a.attname as name
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
      where k.contype = 'f' and k.confrelid in ('people.person'::regclass, 'accounts."user"'::regclass)`);
    const personal = tables.flatMap(({ table, personal: columns = {} }) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.map(({ name }) => name).filter((name) => !personal.includes(name))).toEqual([]);
  });

  it('says who acted by a reference wherever a column is called after an act of somebody', async () => {
    const acts = (await columnsThatCouldTell()).filter(
      (name) => /(_by|actor_id|person_id|assessor_id)$/.test(name) && !name.startsWith('pgboss.'),
    );
    const references = tables.flatMap(({ table, personal = {} }) =>
      Object.entries(personal).flatMap(([column, { holds }]) =>
        holds === 'reference' ? [`${table}.${column}`] : [],
      ),
    );
    expect(acts.length).toBeGreaterThan(30);
    expect(acts.filter((name) => !references.includes(name))).toEqual([]);
  });

  it.each(readdirSync('actions'))('has a controller and a time in the Action %s', async (slug) => {
    const { privacy } = await loadAction(`actions/${slug}`);
    expect(Object.keys(privacy.controllers).sort()).toEqual([...recordKeys].sort());
    expect(Object.keys(privacy.retention).sort()).toEqual([...retentionRules].sort());
    const known: readonly string[] = recordKeys;
    expect(Object.keys(privacy.differing ?? {}).filter((key) => !known.includes(key))).toEqual([]);
  });
});
