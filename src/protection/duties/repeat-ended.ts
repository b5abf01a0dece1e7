import type { Selectable } from 'kysely';
import type { DB } from '../../platform/database/tables.ts';
import type { Queries, Tx } from '../../platform/work.ts';

export type LastDuty = Selectable<DB['protection.appointment']>;

/** The appointments of a database that a backup replaces, as the owner of its tables. */
export async function listDuties(db: Queries): Promise<LastDuty[]> {
  return db.selectFrom('protection.appointment').selectAll().orderBy('id').execute();
}

export type RepeatedDuties = {
  /** Ended or refused, as they were last. */
  readonly ended: number;
  /** Nothing is known of them: the data protection officer has to confirm them again. */
  readonly asked: number;
};

/**
 * Ends again in a restored database, as the owner of its tables, duties that were ended or refused since the backup. A live duty of which
 * nothing is known (`last` is undefined, or lacks it) gives nothing until the data protection officer confirms it anew.
 */
export async function repeatEndedDuties(
  tx: Tx,
  last: readonly LastDuty[] | undefined,
): Promise<RepeatedDuties> {
  const known = new Map((last ?? []).map((one) => [one.id, one]));
  let [ended, asked] = [0, 0];
  for (const { id, state } of await listDuties(tx)) {
    if (state === 'ended') continue;
    const now = known.get(id);
    if (!now && state === 'confirmed') {
      await save(tx, id, { state: 'proposed', confirmedBy: null, confirmedAt: null });
      asked += 1;
    } else if (now && now.state !== state && (now.state === 'ended' || now.state === 'refused')) {
      const { confirmedBy, confirmedAt, refusedBy, refusedAt, reason, endedBy, endedAt } = now;
      const said = { confirmedBy, confirmedAt, refusedBy, refusedAt, reason, endedBy, endedAt };
      await save(tx, id, { state: now.state, ...said });
      ended += 1;
    }
  }
  return { ended, asked };
}

const save = async (tx: Tx, id: string, change: Partial<Omit<LastDuty, 'id' | 'jurisdictions'>>) =>
  tx.updateTable('protection.appointment').set(change).where('id', '=', id).execute();
