import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { insertResponse } from './queries.ts';

/** A reply that came by letter. Returns the id. */
export async function buildLetter(
  tx: Tx,
  { recommendationId, recordedBy }: { recommendationId: string; recordedBy: string },
): Promise<string> {
  const asked = await tx
    .selectFrom('advocacy.asked')
    .select('addresseeId')
    .where('recommendationId', '=', recommendationId)
    .orderBy('position')
    .executeTakeFirstOrThrow();
  const id = newId();
  await insertResponse(tx, {
    ...asked,
    ...{ id, recommendationId, stance: 'noted', text: 'We have read it.', language: 'en' },
    ...{ givenOn: '2026-03-02', channel: 'letter', letterReference: '03-11/2026' },
    ...{ recordedBy, createdAt: '2026-03-03T09:00:00.000Z' },
  });
  return id;
}
