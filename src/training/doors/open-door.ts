import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { keepDoors } from './permissions.ts';
import { insertDoor } from './queries.ts';
import type { DoorForm } from './schema.ts';
import { doorSecret, hashDoorSecret } from './secret.ts';

/** Makes a link by which a trainer scans at the door, for one role. Returns its id. Problems: `not_permitted`, `not_found`, `gathering_withdrawn`. */
export async function openDoor(
  work: Work,
  { secret }: { readonly secret: string },
  { gatheringId, form }: { gatheringId: string; form: DoorForm },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, keepDoors, gathering);
  mustStand(gathering);
  const id = newId();
  const secretMac = hashDoorSecret(secret, doorSecret(secret, id));
  await insertDoor(tx, { id, gatheringId, ...form, secretMac, madeBy: actor.personId, madeAt: now });
  await audit(work, 'attendance.open_door', { kind: 'gathering', id: gatheringId }, { door: id });
  return id;
}
