import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';

/** What signed agreements of the Action promise beside this one; of one that is over, what was paid. */
export async function promisedBeside(
  tx: Tx,
  { id, actionId, currency }: { readonly id: string; readonly actionId: string; readonly currency: string },
): Promise<number> {
  const { total } = await tx
    .selectFrom('grants.countedAgreement as agreement')
    .select(
      sql<number>`coalesce(sum(case when agreement.state = 'signed' then agreement.amount_minor
        else (select coalesce(sum(i.amount_minor), 0) from grants.counted_instalment i
          where i.agreement_id = agreement.id and i.state = 'paid') end), 0)`.as('total'),
    )
    .where('actionId', '=', actionId)
    .where('currency', '=', currency)
    .where('id', '<>', id)
    .where('state', 'in', ['signed', 'completed', 'terminated'])
    .executeTakeFirstOrThrow();
  return Number(total);
}

/** Holds what all third parties of an Action are promised until the transaction ends: two agreements cannot pass the total together. */
export async function lockPromises(tx: Tx, actionId: string) {
  await sql`select pg_advisory_xact_lock(hashtext('third parties'), hashtext(${actionId}))`.execute(tx);
}
