import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

/** Nothing is frozen while the transaction books, changes or takes back; others may book beside it. */
export async function shareBooks(tx: Tx, actionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtext('books'), hashtext(${actionId}))`.execute(tx);
}

/**
 * Nothing is booked until the transaction ends, and all that was is seen. Returns the instant that parts what was booked before from
 * what comes after: the given one, or that of the last entry, contract, income, change or version of the budget that was waited for.
 */
export async function holdBooks(tx: Tx, actionId: string, now: Instant): Promise<Instant> {
  await sql`select pg_advisory_xact_lock(hashtext('books'), hashtext(${actionId}))`.execute(tx);
  const { rows } = await sql<{ at: Instant }>`
    select greatest(${now}::timestamptz, max(e.created_at), max(c.changed_at),
      (select max(set_at) from action.budget_version where action_id = ${actionId}::uuid),
      (select max(created_at) from action.income where action_id = ${actionId}::uuid),
      (select greatest(max(p.created_at), max(pc.changed_at)) from action.procurement p
        left join action.procurement_change pc on pc.procurement_id = p.id where p.action_id = ${actionId}::uuid)) as at
    from action.expenditure e left join action.expenditure_change c on c.expenditure_id = e.id
    where e.action_id = ${actionId}::uuid`.execute(tx);
  return rows[0]!.at;
}

/** The instant at which something is booked, under the shared lock: behind every freezing that was waited for. */
export async function bookedAt(tx: Tx, actionId: string, now: Instant): Promise<Instant> {
  const { rows } = await sql<{ at: Instant }>`
    select greatest(${now}::timestamptz, max(frozen_at) + interval '1 millisecond') as at
    from results.period where action_id = ${actionId}::uuid`.execute(tx);
  return rows[0]!.at;
}
