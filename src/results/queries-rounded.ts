import { sql } from 'kysely';
import { holdsUnknownPayment } from '../action/index.ts';
import { problem } from '../platform/problem.ts';
import type { Tx } from '../platform/work.ts';

/** Whether this reader's sums of money hold a sub-grant that they may not know: it counts in them in steps, not exactly. */
export const holdsUnknown = (actionId: string) => sql<boolean>`(exists (
  select from grants.counted_agreement where action_id = ${actionId}::uuid and state <> 'draft' and not known) or ${holdsUnknownPayment(actionId)})`;

export async function roundsMoney(tx: Tx, actionId: string): Promise<boolean> {
  const { rows } = await sql<{ rounds: boolean }>`select ${holdsUnknown(actionId)} as rounds`.execute(tx);
  return rows[0]!.rounds;
}

/** What is frozen or handed in is exact. Problem: `not_permitted`, for who may not know each sub-grant that it counts. */
export async function mustReadExactly(tx: Tx, actionId: string): Promise<void> {
  if (await roundsMoney(tx, actionId)) throw problem('not_permitted');
}
