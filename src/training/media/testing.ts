import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { insertMedia, type MediaValues } from './queries.ts';

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
  await insertMedia(tx, {
    outlet: 'Gazette of the tests',
    wasPresent: true,
    title: '',
    publishedOn: null,
    url: null,
    language: null,
    ...values,
    id,
    actionId,
    gatheringId,
    recordedBy,
    createdAt: '2026-10-21T09:00:00.000Z',
  });
  return id;
}
