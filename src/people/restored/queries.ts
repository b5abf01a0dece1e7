import { type Kysely, sql } from 'kysely';
import type { DB } from '../../platform/database/tables.ts';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

/**
 * Ends every session and every open reset in a database that comes from a backup: what was ended since it was made must
 * not begin again. As the tables' owner.
 */
export async function endEverySession(db: Kysely<DB>): Promise<void> {
  await db.deleteFrom('accounts.session').execute();
  await db.deleteFrom('accounts.verification').execute();
}

/** Somebody who was erased: the words that stand for their name, and the Action in which it was done. */
export type Erased = { readonly id: string; readonly name: string; readonly actionId: string };

/** Everybody who was erased in this database. */
export async function listErased(tx: Tx): Promise<Erased[]> {
  const { rows } = await sql<Erased>`
    select p.id, p.name, e.action_id
    from people.person p cross join lateral (
      select action_id from platform.audit_entry
      where subject_id = p.id and action_id is not null order by sequence desc limit 1) e
    where p.erased_at is not null order by p.erased_at, p.id`.execute(tx);
  return rows;
}

/** Somebody who is disabled, since when, and an Action in which they have a role. */
export type ShutOut = { readonly id: string; readonly disabledAt: Instant; readonly actionId: string };

export async function listDisabled(tx: Tx): Promise<ShutOut[]> {
  const { rows } = await sql<ShutOut>`
    select p.id, p.disabled_at, m.action_id
    from people.person p cross join lateral (
      select action_id from people.membership where person_id = p.id order by since desc limit 1) m
    where p.disabled_at is not null and p.erased_at is null order by p.disabled_at, p.id`.execute(tx);
  return rows;
}

/** A record that is over, and since when. */
export type Ended = { readonly id: string; readonly at: Instant };

export async function listEndedRoles(tx: Tx): Promise<Ended[]> {
  const { rows } = await sql<Ended>`
    select id, until as at from people.membership where until is not null order by until, id`.execute(tx);
  return rows;
}

export async function listSpentInvitations(tx: Tx): Promise<Ended[]> {
  const { rows } = await sql<Ended>`
    select id, used_at as at from people.invitation where used_at is not null order by used_at, id`.execute(
    tx,
  );
  return rows;
}
