import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Connection } from '../database/embedded.ts';
import { BackupError } from './backup-error.ts';

/** The same server, another of its databases. */
export function inDatabase(to: string | Connection, database: string): string | Connection {
  if (typeof to !== 'string') return { ...to, database };
  const url = new URL(to);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

export function nameOf(to: string | Connection): string {
  return typeof to === 'string' ? decodeURIComponent(new URL(to).pathname.slice(1)) : to.database;
}

/** Runs something on one connection and closes it. */
export async function withClient<T>(
  to: string | Connection,
  run: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    ...(typeof to === 'string' ? { connectionString: to } : to),
    application_name: 'mostura backup',
    connectionTimeoutMillis: 10_000,
  });
  // One that breaks fails its query, and does not end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A database of the server that is none of ours: from there ours are made and renamed. */
export async function onServer<T>(
  to: string | Connection,
  run: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const usual = inDatabase(to, 'postgres');
  const open = nameOf(to) !== 'postgres' && (await withClient(usual, async () => true).catch(() => false));
  return withClient(open ? usual : inDatabase(to, 'template1'), run);
}

/** Milliseconds that a connection which was closed may take to be gone from the server. */
const closing = 3000;

/** Throws a sentence while somebody else is connected to the database: an instance is running on it. */
export async function mustBeUnused(client: pg.ClientBase, database: string): Promise<void> {
  const connected = async () => {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int from pg_stat_activity where datname = $1 and pid <> pg_backend_pid() and backend_type = 'client backend'`,
      [database],
    );
    return rows[0]!.count;
  };
  const began = Date.now();
  let count = await connected();
  while (count > 0 && Date.now() - began < closing) {
    await pause(100);
    count = await connected();
  }
  if (count > 0)
    throw new BackupError(
      `The database ${database} is in use (${count} connection${count === 1 ? '' : 's'}). Stop every process of Mostura that runs on it, and try again. Nothing was changed.`,
    );
}

/** An empty database like another one: same encoding, same sorting, same owner as ours. One that an ended attempt left is thrown away. */
export async function makeDatabaseLike(client: pg.ClientBase, name: string, like: string): Promise<void> {
  const { rows } = await client.query<{ creates: string }>(
    `select format('create database %I template template0 encoding %L lc_collate %L lc_ctype %L', $1::text,
       pg_encoding_to_char(encoding), datcollate, datctype)
       || case datlocprovider when 'i' then format(' locale_provider icu icu_locale %L', datlocale)
            when 'b' then format(' locale_provider builtin builtin_locale %L', datlocale) else ' locale_provider libc' end as creates
     from pg_database where datname = $2`,
    [name, like],
  );
  await dropDatabase(client, name);
  try {
    await client.query(rows[0]!.creates);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new BackupError(
      'The role of DATABASE_URL may not make databases, so nothing can be restored beside the one that is there. Let it (alter role … createdb), or make an empty database, set DATABASE_URL to it and import the backup there. Nothing was changed.',
    );
  }
}

/** Drops a database and ends its connections. A worker of the server's own that an owner may not end (autovacuum) leaves by itself. */
export async function dropDatabase(
  client: pg.ClientBase | pg.Pool,
  name: string,
  triesLeft = 50,
): Promise<void> {
  try {
    await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
  } catch (error) {
    if (triesLeft === 0 || (error as { code?: string }).code !== '42501') throw error;
    await pause(200);
    await dropDatabase(client, name, triesLeft - 1);
  }
}

/** Puts one database in the place of another, which is kept under a third name: both at once, or neither. */
export async function swapDatabases(
  client: pg.ClientBase,
  { name, fresh, aside }: { name: string; fresh: string; aside: string },
): Promise<void> {
  await mustBeUnused(client, name);
  const rename = (from: string, to: string) =>
    client.query(`alter database ${pg.escapeIdentifier(from)} rename to ${pg.escapeIdentifier(to)}`);
  await client.query('begin');
  try {
    await rename(name, aside);
    await rename(fresh, name);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** The databases that earlier restores set aside. */
export async function listAside(client: pg.ClientBase, name: string): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1) order by datname',
    [asidePrefix(name)],
  );
  return rows.map(({ datname }) => datname);
}

/** PostgreSQL's names have room for 63 bytes. */
const shortened = (name: string) => name.slice(0, 35);
export const asidePrefix = (name: string) => `${shortened(name)}_before_`;
export const asideName = (name: string, now: Date) =>
  `${asidePrefix(name)}${now.toISOString().slice(0, 19).replace(/\D/g, '')}`;
export const freshName = (name: string) => `${shortened(name)}_restoring`;
