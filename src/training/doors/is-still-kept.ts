import { listActors } from '../../people/index.ts';
import { may } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import type { GatheringSubject } from '../permissions.ts';
import { keepDoors } from './permissions.ts';

/** Whether whoever gave a link at the door would still be able to: they are let in, and may keep the doors of its gathering. */
export async function isStillKept(
  tx: Tx,
  { actionId, madeBy, gathering }: { actionId: string; madeBy: string; gathering: GatheringSubject },
): Promise<boolean> {
  const actors = await listActors(tx, { actionId, personId: madeBy });
  return actors.some((actor) => may(actor, keepDoors, gathering));
}
