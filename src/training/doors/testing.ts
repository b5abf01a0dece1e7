import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { insertDoor } from './queries.ts';
import { doorSecret, hashDoorSecret } from './secret.ts';

/** A link at the door of a gathering, for a trainer. Returns its id and the secret in the link. */
export async function buildDoor(
  tx: Tx,
  { gatheringId, madeBy, secret }: { gatheringId: string; madeBy: string; secret: string },
): Promise<{ id: string; link: string }> {
  const id = newId();
  const link = doorSecret(secret, id);
  await insertDoor(tx, {
    ...{ id, gatheringId, madeBy, forWhom: 'Trainer in room 2' },
    secretMac: hashDoorSecret(secret, link),
    madeAt: '2026-11-01T08:00:00.000Z',
  });
  return { id, link };
}
