import type { Subject } from '../../platform/http/route.ts';
import type { GatheringSubject } from '../permissions.ts';
import { findGathering, type Gathering } from '../queries.ts';
import { type CheckIn, findCheckIn } from './queries.ts';

export type Held = GatheringSubject & { readonly gathering: Gathering };
export const heldBy = (gathering: Gathering): Held => ({
  gathering,
  partnerId: gathering.partnerId,
  jurisdiction: gathering.jurisdiction,
});
export type Entry = CheckIn & Held;

/** One entry of the list, with the gathering whose host may change it. */
export const entrySubject: Subject<Entry> = {
  kind: 'check_in',
  param: 'checkInId',
  find: async (tx, id, { actionId }) => {
    const entry = await findCheckIn(tx, actionId, id);
    const gathering = await findGathering(tx, actionId, entry?.gatheringId ?? id);
    return entry && gathering && { ...entry, ...heldBy(gathering) };
  },
};
