import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { type BookedTravel, isNothing, type Offered, offeredAt, type Travel } from './rules.ts';

/** Which nights and how much of the travel an event offers; of one that offers no registration, nothing. */
export async function findTravelOffer(tx: Tx, gatheringId: string): Promise<Offered> {
  const offer = await tx
    .selectFrom('training.offer as offer')
    .innerJoin('training.gathering as gathering', 'gathering.id', 'offer.gatheringId')
    .select(['offer.nights', 'offer.travelUpToMinor', 'gathering.startsOn', 'gathering.endsOn'])
    .where('offer.gatheringId', '=', gatheringId)
    .executeTakeFirst();
  if (!offer) return { nights: [], travelUpToMinor: null };
  return offeredAt(offer, offer);
}

/** What one participant said; undefined when they said nothing. */
export async function findOwnTravel(tx: Tx, participantId: string): Promise<BookedTravel | undefined> {
  return tx
    .selectFrom('training.travel')
    .select(['nights', 'way', 'departsFrom', 'costMinor', 'bookedAt'])
    .where('participantId', '=', participantId)
    .executeTakeFirst();
}

export type AskedTravel = BookedTravel & { readonly participantId: string; readonly name: string };

/** How those travel who have a place, by name. */
export async function listTravel(
  tx: Tx,
  gatheringId: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<AskedTravel[]> {
  return tx
    .selectFrom('training.travel as travel')
    .innerJoin('training.participant as participant', 'participant.id', 'travel.participantId')
    .select(['travel.participantId', 'participant.name', 'travel.nights', 'travel.way'])
    .select(['travel.departsFrom', 'travel.costMinor', 'travel.bookedAt'])
    .where('participant.gatheringId', '=', gatheringId)
    .where('participant.state', '=', 'registered')
    .orderBy('participant.name')
    .orderBy('travel.participantId')
    .$if(lock, (all) => all.forUpdate('travel'))
    .execute();
}

/** Of these everything is booked. */
export async function saveBooked(tx: Tx, participantIds: readonly string[], at: Instant): Promise<void> {
  await tx
    .updateTable('training.travel')
    .set({ bookedAt: at })
    .where('participantId', 'in', [...participantIds])
    .execute();
}

/** Writes what somebody says over what they said before; nothing when it is empty. */
export async function saveTravelRow(
  tx: Tx,
  participantId: string,
  travel: Travel,
  now: Instant,
): Promise<void> {
  await tx.deleteFrom('training.travel').where('participantId', '=', participantId).execute();
  if (isNothing(travel)) return;
  const { nights, way, departsFrom, costMinor } = travel;
  await tx
    .insertInto('training.travel')
    .values({ participantId, nights: [...nights], way, departsFrom, costMinor, updatedAt: now })
    .execute();
}

/** Takes away what was said about events that ended before this day, and by whoever declined. Returns how many rows. */
export async function deleteTravel(tx: Tx, actionId: string, before: PlainDate): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from training.travel t using training.participant p, training.gathering g
    where p.id = t.participant_id and g.id = p.gathering_id and p.action_id = ${actionId}
      and (g.ends_on < ${before} or g.withdrawn_at is not null or p.state = 'declined' or p.emptied_at is not null)`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0n);
}
