import type { Queries, Tx } from '../../platform/work.ts';
import { saveService } from './queries.ts';
import { listServicesThen, type ServiceThen, unlistService } from './queries-again.ts';
import { againOf } from './rules-again.ts';
import { openDiscreet } from './seal.ts';

/**
 * The services of a database that a backup replaces, as the owner of its tables. A sealed part that the SECRET of today does not open is
 * not carried.
 */
export async function listDanger(db: Queries, secret: string): Promise<ServiceThen[]> {
  const services = await listServicesThen(db);
  return services.map((one) => {
    const opens = one.discreet !== null && openDiscreet({ secret }, one.id, one.discreet);
    return opens ? one : { ...one, discreet: null };
  });
}

export type RepeatedDanger = {
  /** Closed, suspended, their place withdrawn, or the police told of more people. */
  readonly repeated: number;
  /** On no public page until another organisation confirms them again. */
  readonly hidden: number;
};

/**
 * Repeats in a restored database, as the owner of its tables, what protects people from a service: what was closed, suspended or withdrawn
 * since the backup must not be public again. `undefined`: nothing is known of it, so that every listed service waits for a check.
 */
export async function repeatDanger(
  tx: Tx,
  last: readonly ServiceThen[] | undefined,
): Promise<RepeatedDanger> {
  const known = new Map((last ?? []).map((one) => [one.id, one]));
  let [repeated, hidden] = [0, 0];
  for (const restored of await listServicesThen(tx)) {
    const again = againOf(restored, known.get(restored.id));
    if (again.kind === 'same') continue;
    if (again.kind === 'unlist') {
      await unlistService(tx, restored.id);
      await saveService(tx, restored.id, { content: again.content });
      hidden += 1;
    } else {
      const { listed, closedOn, shownUntil, ...change } = again.change;
      await saveService(tx, restored.id, {
        ...change,
        ...(listed ? { listed } : {}),
        ...(closedOn ? { closedOn } : {}),
        ...(shownUntil ? { shownUntil } : {}),
      });
      repeated += 1;
    }
  }
  return { repeated, hidden };
}
