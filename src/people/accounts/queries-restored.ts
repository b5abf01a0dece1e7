import type { Kysely } from 'kysely';
import type { DB } from '../../platform/database/tables.ts';

/**
 * Ends every session and every open reset in a database that comes from a backup: what was ended since it was made must
 * not begin again. As the tables' owner.
 */
export async function endEverySession(db: Kysely<DB>): Promise<void> {
  await db.deleteFrom('accounts.session').execute();
  await db.deleteFrom('accounts.verification').execute();
}
