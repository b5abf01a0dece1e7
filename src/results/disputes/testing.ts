import { sql } from 'kysely';
import type { Tx, Work } from '../../platform/work.ts';
import { raiseDispute } from './raise-dispute.ts';
import type { DisputeForm } from './schema.ts';

/** Disputes the number of round tables, or what the form says. Returns its id. */
export async function buildDispute(
  work: Work,
  { indicator = 'round_tables', ...form }: Partial<DisputeForm> & { readonly indicator?: string } = {},
): Promise<string> {
  const typed = { period: '', jurisdiction: '', record: '', claim: 'number', claimed: '7' } as const;
  return raiseDispute(work, { indicator, form: { ...typed, reason: 'We held seven.', ...form } });
}

/** Takes an event out of what is counted, as its withdrawal does. */
export async function uncount(tx: Tx, gatheringId: string): Promise<void> {
  await sql`update training.gathering set withdrawn_at = '2026-11-20T10:00:00Z', withdrawn_reason = 'It was not held.'
    where id = ${gatheringId}::uuid`.execute(tx);
}
