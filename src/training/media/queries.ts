import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { type MediaValues, mediaRecord } from './schema.ts';

export type PublishedMedia = MediaValues & { readonly id: string };
/** What an outlet did about a gathering, with the gathering as permissions know it. */
export type Media = PublishedMedia & {
  readonly gatheringId: string;
  readonly gatheringTitle: string;
  readonly withdrawnAt: Instant | null;
  readonly partnerId: string;
  readonly jurisdiction: string | null;
  readonly version: number;
};

const media = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('training.media as media')
    .innerJoin('training.gathering as gathering', 'gathering.id', 'media.gatheringId')
    .select(mediaRecord.columns.map((column) => `media.${column}` as const))
    .select(['media.id', 'media.gatheringId', 'media.version'])
    .select(['gathering.title as gatheringTitle', 'gathering.hostId as partnerId'])
    .select(['gathering.jurisdiction', 'gathering.withdrawnAt'])
    .where('media.actionId', '=', actionId);

export async function findMedia(tx: Tx, actionId: string, id: string): Promise<Media | undefined> {
  return media(tx, actionId).where('media.id', '=', id).executeTakeFirst();
}

/** It; the gathering is locked by whoever changes it. Throws `not_found`. */
export async function getMedia(tx: Tx, actionId: string, id: string): Promise<Media> {
  const found = await findMedia(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** What the media did about a gathering, in the order in which it was written down. */
export async function listMedia(tx: Tx, actionId: string, gatheringId: string): Promise<Media[]> {
  return media(tx, actionId)
    .where('media.gatheringId', '=', gatheringId)
    .orderBy('media.createdAt')
    .orderBy('media.id')
    .execute();
}

/** The same as everybody reads it. */
export async function listPublishedMedia(tx: Tx, gatheringId: string): Promise<PublishedMedia[]> {
  return tx
    .selectFrom('published.media')
    .select(['id', ...mediaRecord.columns])
    .where('gatheringId', '=', gatheringId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

export async function insertMedia(
  tx: Tx,
  row: MediaValues & {
    id: string;
    actionId: string;
    gatheringId: string;
    recordedBy: string;
    createdAt: Instant;
  },
): Promise<void> {
  await tx
    .insertInto('training.media')
    .values({ ...row, updatedAt: row.createdAt })
    .execute();
}

export async function updateMedia(tx: Tx, id: string, values: MediaValues, now: Instant): Promise<void> {
  await tx
    .updateTable('training.media')
    .set({ ...values, updatedAt: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function deleteMedia(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('training.media').where('id', '=', id).execute();
}
