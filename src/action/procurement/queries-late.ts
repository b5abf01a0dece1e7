import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

/** Why the report on the period of a contract does not have it as it is: it was recorded later, or its value was changed later. */
export type Late = 'recorded' | 'changed';

/** The contracts that were recorded, or whose value was changed, after an instant at which a period was frozen. By id. */
export async function mapLate(
  tx: Tx,
  actionId: string,
  frozenAt: Instant,
): Promise<ReadonlyMap<string, Late>> {
  const { rows } = await sql<{ id: string; late: Late }>`
    select p.id, case when p.created_at > ${frozenAt}::timestamptz then 'recorded' else 'changed' end as late
    from action.procurement p left join lateral (select (c.before ->> 'amountMinor')::int8 as amount from action.procurement_change c
      where c.procurement_id = p.id and c.changed_at > ${frozenAt}::timestamptz order by c.changed_at, c.id limit 1) earlier on true
    where p.action_id = ${actionId}::uuid and (p.created_at > ${frozenAt}::timestamptz or earlier.amount <> p.amount_minor)`.execute(
    tx,
  );
  return new Map(rows.map(({ id, late }) => [id, late]));
}
