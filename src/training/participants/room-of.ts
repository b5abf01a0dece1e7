import type { Work } from '../../platform/work.ts';
import { countTaken, listPlaceGroups, readOffer } from './queries.ts';

/**
 * What a gathering offers and how much of it is taken, for the rules: by those who have a place, and by those for whom one is reserved
 * until they open their link. The gathering is locked by whoever acts on it.
 */
export async function roomOf({ tx, now }: Pick<Work, 'tx' | 'now'>, gatheringId: string) {
  const offer = await readOffer(tx, gatheringId);
  const [groups, taken] = [await listPlaceGroups(tx, gatheringId), await countTaken(tx, gatheringId, now)];
  return { offer, room: { places: offer.places, groups, taken } };
}
