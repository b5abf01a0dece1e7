import type { Work } from '../../platform/work.ts';
import { countTaken, listPlaceGroups, listWaitingKinds, readOffer } from './queries.ts';
import { movingUp } from './rules.ts';

/**
 * What a gathering offers and how much of it is taken, for the rules: by those who have a place, and by those for whom one is reserved
 * until they open their link. The gathering is locked by whoever acts on it.
 */
export async function roomOf({ tx, now }: Pick<Work, 'tx' | 'now'>, gatheringId: string) {
  const offer = await readOffer(tx, gatheringId);
  const [groups, taken] = [await listPlaceGroups(tx, gatheringId), await countTaken(tx, gatheringId, now)];
  return { offer, room: { places: offer.places, groups, taken } };
}

/**
 * The same for somebody who comes now: what is free belongs to whoever confirmed and waits, also before the job has moved them up. Else
 * whoever registers again and again in that moment would keep the place from them.
 */
export async function roomForNewcomer(work: Pick<Work, 'tx' | 'now'>, gatheringId: string) {
  const { offer, room } = await roomOf(work, gatheringId);
  const before = movingUp(await listWaitingKinds(work.tx, gatheringId), room);
  return {
    offer,
    room: { ...room, taken: [...room.taken, ...before.map((one) => ({ ...one, people: 1 }))] },
  };
}
