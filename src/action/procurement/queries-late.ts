import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

/** Why the report on the period of a contract does not have it as it is: it was recorded later, or its value was changed later. */
export type Late = 'recorded' | 'changed';
export type Valued = {
  readonly late: Late | null;
  /** The highest value since then, in minor units of the Action's currency. */
  readonly highest: number;
};

/**
 * The contracts that were recorded, or whose value was changed, since an instant at which a period was frozen. By id. Where none was
 * frozen, those whose value was ever changed.
 */
export async function mapValued(
  tx: Tx,
  actionId: string,
  frozenAt: Instant | null,
): Promise<ReadonlyMap<string, Valued>> {
  const { rows } = await sql<Valued & { id: string }>`
    select p.id, case when p.created_at > ${frozenAt}::timestamptz then 'recorded'
        when ${frozenAt}::timestamptz is not null and was.amounts[1] <> p.amount_minor then 'changed' end as late,
      greatest(p.amount_minor, (select max(amount) from unnest(was.amounts) amount)) as highest
    from action.procurement p
      cross join lateral (select array_agg((c.before ->> 'amountMinor')::int8 order by c.changed_at, c.id) as amounts
        from action.procurement_change c where c.procurement_id = p.id
          and (${frozenAt}::timestamptz is null or c.changed_at > ${frozenAt}::timestamptz)) was
    where p.action_id = ${actionId}::uuid and (p.created_at > ${frozenAt}::timestamptz or was.amounts is not null)`.execute(
    tx,
  );
  return new Map(rows.map(({ id, ...valued }) => [id, valued]));
}
