import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockGathering } from '../queries.ts';
import { keepDoors } from './permissions.ts';
import { findDoor, saveDoorEnded } from './queries.ts';

/** Ends a link at the door before its day: what it noted stays. Pressed twice, it ends once. Problems: `not_permitted`, `not_found`. */
export async function shutDoor(work: Work, { doorId }: { doorId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const door = await findDoor(tx, actionId, doorId);
  if (!door) throw problem('not_found');
  mustBeAbleTo(actor, keepDoors, await lockGathering(tx, actionId, door.gatheringId));
  if (await saveDoorEnded(tx, doorId, { endedBy: actor.personId, endedAt: now }))
    await audit(work, 'attendance.shut_door', { kind: 'gathering', id: door.gatheringId }, { door: doorId });
}
