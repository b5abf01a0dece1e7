import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { insertSpeaker, type SpeakerValues } from './queries.ts';

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
  const { role = 'Judge of the tests', organisation = '', name = '', agreedOn = null } = values;
  await insertSpeaker(tx, {
    ...{ id, actionId, gatheringId, sessionId, recordedBy, role, organisation, name, agreedOn },
    createdAt: '2026-10-21T09:00:00.000Z',
  });
  return id;
}
