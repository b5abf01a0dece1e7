import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';

export type Migration = { readonly name: string; readonly sql: string; readonly sha256: string };
type Applied = { readonly name: string; readonly sha256: string };

/** Why the database and this version of the program do not fit, as a sentence for whoever starts it. */
export class MigrationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MigrationError';
  }
}

export type MigrateOptions = {
  readonly folder: string;
  readonly log: (line: string) => void;
  /** A file that changed after it was applied is refused; a developer may say `accept` and answer for the difference. */
  readonly changed?: 'refuse' | 'accept';
  /** The last migration to apply, by name: a backup is restored into the tables it was made from. */
  readonly upTo?: string;
};

/**
 * Brings the database to the state of the folder's `NNNN-name.sql` files, each in a transaction of its own, one program
 * at a time. Answers the names applied. Throws MigrationError when the two do not fit; a failing file changes nothing.
 */
export async function migrate(pool: pg.Pool, options: MigrateOptions): Promise<readonly string[]> {
  const { upTo } = options;
  const migrations = readMigrations(options.folder).filter(({ name }) => !upTo || name <= upTo);
  const client = await pool.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('mostura migrations'))`);
    const applied = await readApplied(client);
    const pending = findPending(migrations, applied, options.changed ?? 'refuse');
    for (const migration of pending) {
      options.log(`Database: ${migration.name}`);
      const read = applied.length > 0 || migration === pending.at(-1);
      await apply(client, migration, { read });
    }
    return pending.map(({ name }) => name);
  } finally {
    // Closing the connection gives the lock back, whatever state it is in.
    client.release(true);
  }
}

/** The folder's migrations in order. Line ends do not count, for Git changes them on Windows. */
export function readMigrations(folder: string): Migration[] {
  const names = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const numbers = new Set<string>();
  return names.map((name) => {
    if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(name))
      throw new MigrationError(`${name} is not named like 0001-name.sql.`);
    if (numbers.size === numbers.add(name.slice(0, 4)).size)
      throw new MigrationError(
        `Two migrations have the number ${name.slice(0, 4)}; give one of them the next.`,
      );
    const sql = fs.readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

/** What is still to be applied. */
export function findPending(
  migrations: readonly Migration[],
  applied: readonly Applied[],
  changed: 'refuse' | 'accept',
): readonly Migration[] {
  applied.forEach(({ name, sha256 }, index) => {
    const migration = migrations[index];
    if (!migrations.some((known) => known.name === name))
      throw new MigrationError(
        `The database is newer than this program: it has ${name}, which this version does not know. Start the version that made it, or restore a backup from before.`,
      );
    if (migration?.name !== name)
      throw new MigrationError(
        `${migration?.name} should come before ${name}, which the database already has. Give it the next free number.`,
      );
    if (migration.sha256 !== sha256 && changed === 'refuse')
      throw new MigrationError(
        `${name} was changed after this database applied it. Put the change into a new migration; during development, start with an empty data folder.`,
      );
  });
  return migrations.slice(applied.length);
}

async function readApplied(client: pg.PoolClient): Promise<Applied[]> {
  const { rows } = await client.query(`select to_regclass('platform.migration') is not null as known`);
  if (!rows[0].known) return [];
  return (await client.query('select name, sha256 from platform.migration order by name')).rows;
}

/**
 * What a new view shows moves the version of what is published, from the migration on that made it. Nobody reads a database that
 * begins: there it is put once, with the last migration, for to look through all views takes longer than to make them.
 */
const watchPublished = `do $$ begin
  if to_regprocedure('platform.watch_published()') is not null then perform platform.watch_published(); end if;
end $$`;

async function apply(
  client: pg.PoolClient,
  { name, sql, sha256 }: Migration,
  { read }: { read: boolean },
): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query(
      `create schema if not exists platform;
       create table if not exists platform.migration (
         name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
    );
    await client.query('insert into platform.migration (name, sha256) values ($1, $2)', [name, sha256]);
    if (read) await client.query(watchPublished);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    const { message, where } = error as { message: string; where?: string };
    throw new MigrationError(`${name} failed and changed nothing: ${message}${where ? ` (${where})` : ''}`);
  }
}
