import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { insertSpeaker } from './queries.ts';
import { type SpeakerValues, speakerForm } from './schema.ts';

/** Somebody who speaks by their role alone, unless said otherwise. Returns the id. */
export async function buildSpeaker(
  tx: Tx,
  {
    actionId,
    gatheringId,
    sessionId,
    recordedBy,
    ...values
  }: Partial<SpeakerValues> & {
    actionId: string;
    gatheringId: string;
    sessionId: string;
    recordedBy: string;
  },
): Promise<string> {
  const id = newId();
  const { version: _none, ...usual } = speakerForm.parse({ role: 'Judge of the tests' });
  await insertSpeaker(tx, {
    ...{ ...usual, ...values, id, actionId, gatheringId, sessionId, recordedBy },
    createdAt: '2026-10-21T09:00:00.000Z',
  });
  return id;
}
