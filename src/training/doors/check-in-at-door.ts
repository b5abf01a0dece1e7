import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { type Noted, noteAll } from '../attendance-list/check-in.ts';
import type { Scan } from '../attendance-list/schema.ts';
import { present } from '../participants/queries.ts';
import { findGathering, type Gathering, lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { isStillKept } from './is-still-kept.ts';
import { checkInAtDoor as checkInPermission } from './permissions.ts';
import { findOpened } from './queries.ts';
import { isShut } from './rules.ts';
import { hashDoorSecret } from './secret.ts';

/**
 * The door behind a link and its gathering, while it is open: until the day after, for a phone may have been without a line, and
 * while whoever gave the link may still keep its doors. Throws `not_found`, whatever is wrong with it.
 */
export async function openedDoor(
  { tx, actionId, now }: Pick<Work, 'tx' | 'actionId' | 'now'>,
  { secret, link }: { secret: string; link: string },
): Promise<{ doorId: string; gathering: Gathering }> {
  await present(tx, hashDoorSecret(secret, link));
  const door = await findOpened(tx);
  const gathering = door && (await findGathering(tx, actionId, door.gatheringId));
  if (!gathering || isShut(gathering, now) || !(await isStillKept(tx, { actionId, gathering, ...door })))
    throw problem('not_found');
  return { doorId: door.id, gathering };
}

/**
 * Notes who was there by what was scanned with the link of a door, as `checkIn` does: of its own gathering alone, and in nobody's
 * name. Problems of the whole: `not_found`, `gathering_withdrawn`.
 */
export async function checkInAtDoor(
  work: Work,
  { secret, link, scans }: { secret: string; link: string; scans: readonly Scan[] },
): Promise<Noted[]> {
  const { tx, actionId } = work;
  mustBeAbleTo(work.actor, checkInPermission, undefined);
  const { doorId, gathering } = await openedDoor(work, { secret, link });
  mustStand(await lockGathering(tx, actionId, gathering.id));
  return noteAll({ ...work, actor: nobody }, checkInPermission.name, {
    gatheringId: gathering.id,
    scans,
    by: { recordedBy: null, doorId },
  });
}
