import { type Kysely, sql } from 'kysely';
import type { DB } from '../../platform/database/tables.ts';
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
