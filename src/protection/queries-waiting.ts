import { sql } from 'kysely';
import type { Tx } from '../platform/work.ts';

/** What waits for the person at work, as every page may know it: kinds, and nothing of a record. */
export async function listOwnWaiting(tx: Tx, actionId: string): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`
    select kind from protection.own_waiting(${actionId}::uuid)`.execute(tx);
  return rows.map(({ kind }) => kind);
}
