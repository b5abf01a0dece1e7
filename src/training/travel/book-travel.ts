import { audit } from '../../platform/audit/audit.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { bookTravelPermission } from './permissions.ts';
import { type AskedTravel, findTravelOffer, listTravel, saveBooked } from './queries.ts';
import { mustBeToBook, toBook } from './rules.ts';

/**
 * The organiser has booked all that was asked for and is offered. Problems: `not_permitted`, `gathering_withdrawn`, `nothing_to_book`,
 * `changed_since_shown`.
 */
export async function bookTravel(
  work: Work,
  { gatheringId, seen }: { gatheringId: string; seen: string | undefined },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, bookTravelPermission, gathering);
  mustStand(gathering);
  const open = toBook(
    await listTravel(tx, gatheringId, { lock: true }),
    await findTravelOffer(tx, gatheringId),
  );
  mustBeToBook(open);
  mustBeSeen(seen, seenOfTravel(open));
  const ids = open.map(({ participantId }) => participantId);
  await saveBooked(tx, ids, now);
  await audit(
    work,
    bookTravelPermission.name,
    { kind: 'gathering', id: gatheringId },
    { people: ids.length },
  );
}

/** What is to be booked, as a hash. */
export function seenOfTravel(open: readonly AskedTravel[]): string {
  return hashOfContent(
    open.map(({ participantId, nights, way, departsFrom, costMinor }) => ({
      ...{ participantId, nights: [...nights], way, departsFrom, costMinor },
    })),
  );
}
