import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';

/**
 * What third parties are promised outside a call, in minor units: signed agreements of other calls (of one that is over, what was paid), and
 * the envelopes of other published calls whose applicants do not know the decision yet.
 */
export async function promisedOutside(
  tx: Tx,
  { callId, actionId, currency }: { callId: string; actionId: string; currency: string },
): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    with other as (
      select c.id, exists (select from grants.decision d where d.call_id = c.id and d.communicated_at is not null) as decided
      from grants.call c where c.action_id = ${actionId}::uuid and c.id <> ${callId}::uuid and c.state = 'published'
    )
    select (coalesce((
      select sum(case when a.state = 'signed' then a.amount_minor else (select coalesce(sum(i.amount_minor), 0)
        from grants.counted_instalment i where i.agreement_id = a.id and i.state = 'paid') end)
      from grants.counted_agreement a
      where a.action_id = ${actionId}::uuid and a.currency = ${currency} and a.state in ('signed', 'completed', 'terminated')
    ), 0) + coalesce((
      select sum(l.envelope_minor) from grants.lot l join other o on o.id = l.call_id where not o.decided
    ), 0))::int8 as total`.execute(tx);
  return Number(rows[0]!.total);
}
