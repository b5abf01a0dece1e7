import type { Tx } from '../../platform/work.ts';

export type JoinLink = { readonly sessionId: string; readonly url: string };

/** Where the sessions of a gathering are joined, in their order: all for staff, and for whoever presented the link of a place. */
export async function listJoinLinks(tx: Tx, gatheringId: string): Promise<JoinLink[]> {
  return tx
    .selectFrom('training.joinLink as joinLink')
    .innerJoin('training.session as session', 'session.id', 'joinLink.sessionId')
    .select(['joinLink.sessionId', 'joinLink.url'])
    .where('session.gatheringId', '=', gatheringId)
    .orderBy('session.startsAt')
    .orderBy('session.id')
    .execute();
}

/** Writes where a session is joined over what was there; null takes it away. */
export async function saveJoinLink(tx: Tx, sessionId: string, url: string | null): Promise<void> {
  if (url === null) await tx.deleteFrom('training.joinLink').where('sessionId', '=', sessionId).execute();
  else
    await tx
      .insertInto('training.joinLink')
      .values({ sessionId, url })
      .onConflict((conflict) => conflict.column('sessionId').doUpdateSet({ url }))
      .execute();
}
