import type pg from 'pg';
import { quoted, type Table } from './copy-rows.ts';
import type { Head, Jobs } from './schema.ts';

/** Ours: every schema but PostgreSQL's and the queue's, which the queue makes itself. */
const ownSchemas = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')`;

/** All tables with the columns that are written, by name. What was migrated when is the target's own business. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and ${ownSchemas} and (n.nspname, c.relname) <> ('platform', 'migration')
    group by 1 order by 1`);
  return rows;
}

/** Tables of which row-level security would hide rows from this role without a word. */
export async function listHiddenTables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and ${ownSchemas} and row_security_active(c.oid) and (
      exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive)
      or not exists (
        select from pg_policy p
        where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('*', 'r')
          and pg_get_expr(p.polqual, p.polrelid) = 'true'
          and exists (select from unnest(p.polroles) role where role = 0 or pg_has_role(role, 'usage'))))
    order by 1`);
  return rows.map(({ name }) => name);
}

export async function listSequences(client: pg.ClientBase): Promise<Head['sequences']> {
  const { rows } = await client.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and ${ownSchemas} order by 1`);
  const sequences = [];
  for (const { name } of rows) {
    const { rows: state } = await client.query(
      `select last_value::text as value, is_called as called from ${quoted(name)}`,
    );
    sequences.push({ name, value: state[0].value as string, called: state[0].called as boolean });
  }
  return sequences;
}

export async function setSequence(client: pg.ClientBase, { name, value, called }: Head['sequences'][number]) {
  await client.query('select setval($1::regclass, $2::bigint, $3)', [quoted(name), value, called]);
}

/** The migrations the database has, in order; none when it was never started. */
export async function listApplied(client: pg.ClientBase): Promise<Head['migrations']> {
  const { rows } = await client.query(`select to_regclass('platform.migration') is not null as known`);
  if (!rows[0].known) return [];
  return (await client.query('select name, sha256 from platform.migration order by name')).rows;
}

export async function readInstance(client: pg.ClientBase): Promise<{ demonstration: boolean }> {
  return (await client.query('select demonstration from platform.instance')).rows[0];
}

/** Whether nothing has ever happened in this database: whatever happens leaves an audit entry. */
export async function isUntouched(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query(`select to_regclass('platform.audit_entry') is not null as known`);
  if (!rows[0].known) return true;
  return (await client.query('select not exists (select from platform.audit_entry) as untouched')).rows[0]
    .untouched;
}

/** What the queue still had to do. Its own tables differ from version to version; words and data do not. */
export async function listWaitingJobs(client: pg.ClientBase): Promise<Jobs> {
  const { rows } = await client.query(`select to_regclass('pgboss.job') is not null as known`);
  if (!rows[0].known) return [];
  const { rows: jobs } = await client.query<Jobs[number]>(`
    select name as word, coalesce(data, '{}') as data from pgboss.job
    where state::text in ('created', 'retry', 'active') and not starts_with(name, '__') order by created_on, id`);
  return jobs;
}

/** The hashes and sizes of every file that a record speaks of. */
export async function listFiles(client: pg.ClientBase): Promise<{ sha256: string; size: string }[]> {
  const { rows } = await client.query(
    'select sha256, max(size)::text as size from platform.file group by sha256 order by sha256',
  );
  return rows;
}

/**
 * Opens the tables for rows in any order: emptied, without foreign keys, triggers and forced row security (with which
 * COPY refuses to write), all in the caller's transaction. Answers the statements that close them again.
 */
export async function openTables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ opens: string; closes: string }>(`
    select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as opens,
      format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as closes
    from pg_constraint k join pg_namespace n on n.oid = k.connamespace
    where k.contype = 'f' and k.conparentid = 0 and ${ownSchemas}
    union all
    select format('alter table %s no force row level security', c.oid::regclass),
      format('alter table %s force row level security', c.oid::regclass)
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relforcerowsecurity and ${ownSchemas}
    union all
    select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
      format('alter table %s enable trigger %I', t.tgrelid::regclass, t.tgname)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and t.tgenabled = 'O' and ${ownSchemas}`);
  for (const { opens } of rows) await client.query(opens);
  const tables = await listTables(client);
  await client.query(`truncate ${tables.map(({ name }) => quoted(name)).join(', ')}`);
  return rows.map(({ closes }) => closes);
}
