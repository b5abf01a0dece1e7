import type { Kysely } from 'kysely';
import { inject } from 'vitest';
import { dropDatabase } from '../../src/platform/backup/databases.ts';
import { type Connected, connect } from '../../src/platform/database/connect.ts';
import type { Connection } from '../../src/platform/database/embedded.ts';
import { prepareStatements } from '../../src/platform/database/prepare-statements.ts';
import type { DB } from '../../src/platform/database/tables.ts';
import type { Tx } from '../../src/platform/work.ts';
import { counted } from './counted.ts';
import { atEndOfFile } from './ends.ts';

// Of this worker, from its first file to its last.
let owner: Connected | undefined;
let shared: Promise<Connected> | undefined;
let made = 0;
// Of the file that runs.
let own: Promise<Connected> | undefined;

/** Runs the body in a transaction of the worker's database that is always rolled back, so that no test sees another's rows. */
export async function rolledBack<T>(body: (tx: Tx) => Promise<T>): Promise<T> {
  shared ??= keepDatabase().then((to) => {
    const connected = connect({ to, max: 8 });
    prepareStatements(connected.pool);
    return connected;
  });
  const tx = await (await shared).db.startTransaction().execute();
  try {
    return await body(tx);
  } finally {
    await tx.rollback().execute();
  }
}

/** This test file's own database, for what commits: the migrated schema with nothing in it. The connection is the tables' owner's. */
export async function testDatabase(): Promise<Kysely<DB>> {
  return (await testConnection()).db;
}

/** The same with its pool, for what speaks to `pg` itself. */
export function testConnection(): Promise<Connected> {
  if (!own) {
    own = makeDatabase().then((to) => {
      const connected = connect({ to, max: 8 });
      prepareStatements(connected.pool);
      return connected;
    });
    atEndOfFile(async () => {
      const closing = own;
      own = undefined;
      await (await closing)?.close();
    });
  }
  return own;
}

/**
 * What a new database begins with: the migrated schema, nothing at all, or what `build` has made of the migrated schema.
 * It is built once in a run, by the first who asks for its name (letters and `_`); all get a copy of it.
 */
export type Beginning = 'migrated' | 'empty' | { name: string; build: (to: Connection) => Promise<unknown> };

/** Another database, removed with the file's last test. */
export async function makeDatabase(from: Beginning = 'migrated'): Promise<Connection> {
  const connection = await keepDatabase(from);
  atEndOfFile(() => dropDatabase(ownerPool(), connection.database));
  return connection;
}

/** Another database that this worker keeps for all its files: what is opened on it is shared, and left as it was found. */
export async function keepDatabase(from: Beginning = 'migrated'): Promise<Connection> {
  const template = await templateOf(from);
  const name = `${prefix()}${process.pid}_${made++}`;
  await copyDatabase(template, name);
  return { ...inject('server').connection, database: name };
}

async function templateOf(from: Beginning): Promise<string> {
  const { connection, template } = inject('server');
  if (from === 'migrated') return template;
  if (from === 'empty') return 'template0';
  const name = `${prefix()}built_${from.name}`;
  // The second worker waits here until the first has built it.
  const client = await ownerPool().connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rows.length > 0) return name;
    const draft = `${prefix()}draft_${from.name}_${process.pid}`;
    await copyDatabase(template, draft);
    await from.build({ ...connection, database: draft });
    await client.query(`alter database ${draft} rename to ${name}`);
    return name;
  } finally {
    await client.query('select pg_advisory_unlock(hashtext($1))', [name]);
    client.release();
  }
}

/** As files: a test server syncs nothing, so its checkpoints cost less than writing each page into the log. */
async function copyDatabase(template: string, name: string) {
  counted('databases_cloned');
  await ownerPool().query(`create database ${name} template ${template} strategy file_copy`);
}

const prefix = () => inject('server').template.replace(/template$/, '');

function ownerPool() {
  owner ??= connect({ to: inject('server').connection, max: 2 });
  return owner.pool;
}
