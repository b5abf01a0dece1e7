import type { Tx } from '../../platform/work.ts';
import { countTaken, listPlaceGroups, readOffer } from './queries.ts';

/** What a gathering offers and how much of it is taken, for the rules. The gathering is locked by whoever acts on it. */
export async function roomOf(tx: Tx, gatheringId: string) {
  const offer = await readOffer(tx, gatheringId);
  const [groups, taken] = [await listPlaceGroups(tx, gatheringId), await countTaken(tx, gatheringId)];
  return { offer, room: { places: offer.places, groups, taken } };
}
