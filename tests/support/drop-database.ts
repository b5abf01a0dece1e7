import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** An autovacuum worker may be in the database, and an owner who is no superuser may not end it: it leaves by itself. */
export async function dropDatabase(pool: pg.Pool, name: string, triesLeft = 50): Promise<void> {
  try {
    await pool.query(`drop database if exists ${name} with (force)`);
  } catch (error) {
    if (triesLeft === 0 || (error as { code?: string }).code !== '42501') throw error;
    await pause(200);
    await dropDatabase(pool, name, triesLeft - 1);
  }
}
