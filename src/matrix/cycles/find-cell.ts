import { isId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import {
  findPublishedCycle,
  listPublishedPlaces,
  listPublishedStandards,
  type PublishedCycle,
  type PublishedStandard,
} from './queries-published.ts';

/** One standard in one place of a published cycle; undefined where there is none. `standard` is its key. */
export async function findPublishedCell(
  tx: Tx,
  actionId: string,
  { cycleId, place, standard }: { cycleId: string; place: string; standard: string },
): Promise<
  { readonly cycle: PublishedCycle; readonly place: string; readonly standard: PublishedStandard } | undefined
> {
  const cycle = isId(cycleId) ? await findPublishedCycle(tx, actionId, cycleId) : undefined;
  if (!cycle) return undefined;
  const isThere = (await listPublishedPlaces(tx, cycle.id)).some(({ code }) => code === place);
  const found = (await listPublishedStandards(tx, cycle.id)).find(({ key }) => key === standard);
  return isThere && found ? { cycle, place, standard: found } : undefined;
}
