import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadAction } from '../../src/action/index.ts';
import { startQueue } from '../../src/platform/jobs/jobs.ts';
import {
  recordKeys,
  retentionRules,
  type TableDeclaration,
} from '../../src/privacy/declarations/declaration.ts';
import { records } from '../../src/privacy/declarations/records.ts';
import { testConnection } from '../support/database.ts';

const tables: readonly TableDeclaration[] = records.flatMap((record) => record.tables);
const wordsOf = (text: string) => text.split(' ').filter(Boolean);
const declared = tables.flatMap(({ table, personal = {}, other }) =>
  [...Object.keys(personal), ...wordsOf(other)].map((column) => `${table}.${column}`),
);

/** Every column that could hold a name or lead to somebody: texts, JSON, bytes and ids. The queue's own tables stand too. */
async function columnsThatCouldTell(): Promise<string[]> {
  const { pool } = await testConnection();
  const queue = await startQueue(pool, ['mail.send'], () => {});
  await queue.stop();
  const { rows } = await pool.query<{ name: string }>(`
    select n.nspname || '.' || c.relname || '.' || a.attname as name
    from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
      and format_type(a.atttypid, null) ~ '^(text|character varying|json|jsonb|bytea|uuid|inet|name|citext|xml)(\\[\\])?$'
    order by 1`);
  return rows.map(({ name }) => name);
}

describe('what is kept about people', () => {
  it('is declared for every column that could tell about somebody, or said to tell about nobody', async () => {
    const undeclared = (await columnsThatCouldTell()).filter((name) => !declared.includes(name));
    // Say of each in src/privacy/declarations whether it tells about people: under `personal`, or by name under `other`.
    expect(undeclared).toEqual([]);
  });

  it('is declared of nothing that is not there, and of nothing twice', async () => {
    const there = new Set(await columnsThatCouldTell());
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
  });
});
