import { newId } from '../../platform/ids.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { sendReply } from '../replies/send-reply.ts';
import { draftReply } from '../replies/write-reply.ts';
import { insertResponse } from './queries.ts';
import type { ResponseForm } from './schema.ts';

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
    ...{
      id,
      recommendationId,
      stance: 'noted',
      text: 'We have read it.',
      language: 'en',
      mayBePublished: true,
    },
    ...{ givenOn: '2026-03-02', channel: 'letter', letterReference: '03-11/2026' },
    ...{ recordedBy, createdAt: '2026-03-03T09:00:00.000Z' },
  });
  return id;
}

/** An institution with one person writes its reply and sends it, for publication unless said otherwise. Returns the id. */
export async function respond(
  work: Work,
  {
    recommendationId,
    form,
    mayBePublished = true,
  }: { recommendationId: string; form: ResponseForm; mayBePublished?: boolean },
): Promise<string> {
  const replyId = await draftReply(work, { recommendationId, form });
  await sendReply(work, { replyId, form: { mayBePublished, publicFiles: [] } });
  return replyId;
}
