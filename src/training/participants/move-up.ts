import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { lockGathering } from '../queries.ts';
import { listParticipants, saveParticipant } from './queries.ts';
import { roomOf } from './room-of.ts';
import { kindOf, movingUp } from './rules.ts';

/** Who of those waiting gets a place that is free now, the longest waiting first. */
export async function listMovingUp(work: Work, gatheringId: string): Promise<{ readonly id: string }[]> {
  const { room } = await roomOf(work, gatheringId);
  const waiting = (await listParticipants(work.tx, work.actionId, gatheringId))
    .filter(({ state }) => state === 'waiting')
    .map((one) => ({ id: one.id, kind: kindOf(one), jurisdiction: one.jurisdiction }));
  return movingUp(waiting, room);
}

/** Lets the longest waiting have the places that became free, and tells each. Run twice, it finds nothing. */
export async function moveUp(work: Work, { gatheringId }: { gatheringId: string }): Promise<number> {
  const { tx, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  if (gathering.withdrawnAt !== null || gathering.endsOn < dayIn(zone, now)) return 0;
  const moved = await listMovingUp(work, gatheringId);
  for (const { id } of moved) {
    await saveParticipant(tx, id, now, { state: 'registered' });
    await work.enqueue('participant.tell', { participantId: id, what: 'moved_up' });
  }
  if (moved.length > 0)
    await audit(work, 'participant.move_up', { kind: 'gathering', id: gatheringId }, { moved: moved.length });
  return moved.length;
}
