import type { Tx } from '../platform/work.ts';

/** What everybody reads of an event beside its facts, once it is published. */
export async function listPublicTexts(
  tx: Tx,
  gatheringId: string,
): Promise<{
  readonly introduction: string;
  readonly sessions: readonly { readonly id: string; readonly texts: readonly string[] }[];
}> {
  const offer = await tx
    .selectFrom('training.offer')
    .select('introduction')
    .where('gatheringId', '=', gatheringId)
    .executeTakeFirst();
  const sessions = await tx
    .selectFrom('training.session')
    .select(['id', 'title', 'trainers'])
    .where('gatheringId', '=', gatheringId)
    .execute();
  return {
    introduction: offer?.introduction ?? '',
    sessions: sessions.map(({ id, title, trainers }) => ({ id, texts: [title, trainers] })),
  };
}
