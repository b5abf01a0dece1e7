import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';

/**
 * Whether an agreement with this amount would pass the contract's total for third parties, beside what all others promise. Decided on exact
 * sums, protected sub-grants of other partners too: none of them is told.
 */
export async function passesContract(tx: Tx, agreementId: string, amountMinor: number): Promise<boolean> {
  const { rows } = await sql<{ passes: boolean }>`
    select grants.passes_contract(${agreementId}::uuid, ${amountMinor}::int8) as passes`.execute(tx);
  return rows[0]!.passes;
}

/** Holds what all third parties of an Action are promised until the transaction ends: two agreements cannot pass the total together. */
export async function lockPromises(tx: Tx, actionId: string) {
  await sql`select pg_advisory_xact_lock(hashtext('third parties'), hashtext(${actionId}))`.execute(tx);
}
