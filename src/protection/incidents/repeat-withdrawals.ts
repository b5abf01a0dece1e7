import type { Queries, Tx } from '../../platform/work.ts';
import { addEvent } from '../trail/queries.ts';
import { withdrawPermission } from './permissions.ts';
import { listLiveAmong, listWithdrawnIds, readClock } from './queries-seal.ts';
import { replaceActs, replaceSources, saveIncident } from './queries-write.ts';
import { nothing } from './withdraw-incident.ts';

/** Withdrawn incidents of a database that a backup replaces, as the owner of its tables. */
export async function listWithdrawn(db: Queries): Promise<string[]> {
  return listWithdrawnIds(db);
}

/**
 * Empties again, in a restored database and as the owner of its tables, what was withdrawn since the backup: most are withdrawn because
 * they told of a person. Returns how many there were.
 */
export async function repeatWithdrawals(tx: Tx, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const live = await listLiveAmong(tx, ids);
  const at = await readClock(tx);
  for (const { id, actionId, organisationId } of live) {
    await replaceActs(tx, id, []);
    await replaceSources(tx, id, []);
    await saveIncident(tx, id, { ...nothing, state: 'withdrawn' });
    await addEvent(tx, { actionId, organisationId, recordId: id, at, word: withdrawPermission.name });
  }
  return live.length;
}
