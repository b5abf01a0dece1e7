import { sql } from 'kysely';
import type { Instant } from '../platform/dates.ts';
import type { Tx } from '../platform/work.ts';

/** Marks the instance as a demonstration, which every page shows from then on. Only the tables' owner may. */
export async function markDemonstration(tx: Tx): Promise<void> {
  await tx.updateTable('platform.instance').set({ demonstration: true }).execute();
}

/** From here on the transaction is the application's and not the owner's: the verbs work as they do for people. */
export async function becomeApplication(tx: Tx): Promise<void> {
  await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'on', true)`.execute(tx);
}

/** Says who is at work, where the database itself asks it; nobody from then on when left out. */
export async function workAs(
  tx: Tx,
  somebody: { readonly personId: string; readonly organisationId: string } | undefined,
): Promise<void> {
  await sql`select set_config('app.person', ${somebody?.personId ?? ''}, true),
    set_config('app.organisation', ${somebody?.organisationId ?? ''}, true)`.execute(tx);
}

/** The word of the audit trail for a start without the demonstration. */
export const declined = 'demonstration.decline';

export async function isDeclined(tx: Tx): Promise<boolean> {
  const found = await tx
    .selectFrom('platform.auditEntry')
    .select('sequence')
    .where('word', '=', declined)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Whether nothing but the Action's own definition is in the instance: no demonstration yet nor declined, no organisation that is not the
 * Action's, nobody at all. Holds the instance's row, so that two programs do not both begin.
 */
export async function isPristine(tx: Tx, actionId: string): Promise<boolean> {
  const { demonstration } = await tx
    .selectFrom('platform.instance')
    .select('demonstration')
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (demonstration || (await isDeclined(tx))) return false;
  const { rows } = await sql<{ pristine: boolean }>`
    select not exists (select from network.organisation where action_id = ${actionId} and key is null)
      and not exists (select from people.person) as pristine`.execute(tx);
  return rows[0]!.pristine;
}

/** The clock as it stands, held until the transaction ends, and the next deadline of a published call. */
export async function lockClock(tx: Tx, actionId: string, now: Instant) {
  await sql`select pg_advisory_xact_lock(hashtext('demonstration clock'))`.execute(tx);
  return readClock(tx, actionId, now);
}

export async function readClock(tx: Tx, actionId: string, now: Instant) {
  const { rows } = await sql<{
    demonstration: boolean;
    ahead: number;
    nextDeadline: Instant | null;
    nextZone: string | null;
  }>`
    select demonstration, extract(epoch from clock_shift)::int8 as ahead, call.deadline_at as next_deadline, call.deadline_zone as next_zone
    from platform.instance left join lateral (
      select deadline_at, deadline_zone from published.call
      where action_id = ${actionId} and deadline_at > ${now}::timestamptz order by deadline_at limit 1
    ) call on true`.execute(tx);
  const { demonstration, ahead, nextDeadline, nextZone } = rows[0]!;
  return {
    demonstration,
    ahead: Number(ahead),
    nextDeadline: nextDeadline ?? undefined,
    zone: nextZone ?? undefined,
  };
}

/** Seconds the clock is ahead of the real time from now on. */
export async function saveClock(tx: Tx, ahead: number): Promise<void> {
  await sql`update platform.instance set clock_shift = make_interval(secs => ${ahead})`.execute(tx);
}
