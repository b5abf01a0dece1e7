import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { insertMedia } from './queries.ts';
import { type MediaValues, mediaForm } from './schema.ts';

/** A newsroom that was there, unless said otherwise. Returns the id. */
export async function buildMedia(
  tx: Tx,
  {
    actionId,
    gatheringId,
    recordedBy,
    ...values
  }: Partial<MediaValues> & { actionId: string; gatheringId: string; recordedBy: string },
): Promise<string> {
  const id = newId();
  const { version: _none, ...usual } = mediaForm.parse({
    outlet: 'Gazette of the tests',
    was_present: 'yes',
  });
  await insertMedia(tx, {
    ...usual,
    ...values,
    id,
    actionId,
    gatheringId,
    recordedBy,
    createdAt: '2026-10-21T09:00:00.000Z',
  });
  return id;
}
