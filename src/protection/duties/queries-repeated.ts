import type { Selectable } from 'kysely';
import type { DB } from '../../platform/database/tables.ts';
import type { Queries, Tx } from '../../platform/work.ts';

export type LastDuty = Selectable<DB['protection.appointment']>;

/** The appointments of a database that a backup replaces, as the owner of its tables. */
export async function listDuties(db: Queries): Promise<LastDuty[]> {
  return db.selectFrom('protection.appointment').selectAll().orderBy('id').execute();
}

/** Changes an appointment of a restored database, as the owner of its tables. */
export async function saveDuty(
  tx: Tx,
  id: string,
  change: Partial<Omit<LastDuty, 'id' | 'jurisdictions'>>,
): Promise<void> {
  await tx.updateTable('protection.appointment').set(change).where('id', '=', id).execute();
}
