import { sql } from 'kysely';
import type { Tx } from '../platform/work.ts';

/** Whether this reader's sums of money hold a sub-grant that they may not know: it counts in them in steps, not exactly. */
export const holdsUnknown = (actionId: string) => sql<boolean>`exists (
  select from grants.counted_agreement where action_id = ${actionId}::uuid and state <> 'draft' and not known)`;

export async function roundsMoney(tx: Tx, actionId: string): Promise<boolean> {
  const { rows } = await sql<{ rounds: boolean }>`select ${holdsUnknown(actionId)} as rounds`.execute(tx);
  return rows[0]!.rounds;
}
