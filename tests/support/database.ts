import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { afterAll, inject } from 'vitest';
import { type Connected, connect } from '../../src/platform/database/connect.ts';
import type { Connection } from '../../src/platform/database/embedded.ts';
import type { DB } from '../../src/platform/database/tables.ts';
import type { Tx } from '../../src/platform/work.ts';

let clone: Promise<Connected> | undefined;
const toRemove: string[] = [];

/** This test file's own database: the migrated schema with nothing in it. The connection is the tables' owner's. */
export async function testDatabase(): Promise<Kysely<DB>> {
  return (await testConnection()).db;
}

/** The same with its pool, for what speaks to `pg` itself. */
export function testConnection(): Promise<Connected> {
  clone ??= makeDatabase().then((connection) => connect({ to: connection, max: 8 }));
  return clone;
}

/** Another database, migrated or empty, removed with the file's last test. */
export async function makeDatabase(from: 'migrated' | 'empty' = 'migrated'): Promise<Connection> {
  const { connection, template } = inject('server');
  const name = `${template.replace(/template$/, '')}${process.pid}_${toRemove.length}`;
  toRemove.push(name);
  await asOwner(`create database ${name} template ${from === 'migrated' ? template : 'template0'}`);
  return { ...connection, database: name };
}

/** Runs the body in a transaction that is always rolled back, so that no test sees another's rows. */
export async function rolledBack<T>(body: (tx: Tx) => Promise<T>): Promise<T> {
  const db = await testDatabase();
  const tx = await db.startTransaction().execute();
  try {
    return await body(tx);
  } finally {
    await tx.rollback().execute();
  }
}

async function asOwner(sql: string) {
  const { pool, close } = connect({ to: inject('server').connection, max: 1 });
  await pool.query(sql).finally(close);
}

afterAll(async () => {
  await (await clone)?.close();
  for (const name of toRemove) await dropDatabase(name);
});

/** An autovacuum worker may be in the database, and an owner who is no superuser may not end it: it leaves by itself. */
async function dropDatabase(name: string, triesLeft = 50): Promise<void> {
  try {
    await asOwner(`drop database if exists ${name} with (force)`);
  } catch (error) {
    if (triesLeft === 0 || (error as { code?: string }).code !== '42501') throw error;
    await pause(200);
    await dropDatabase(name, triesLeft - 1);
  }
}
