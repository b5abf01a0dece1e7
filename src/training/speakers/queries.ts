import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { type SpeakerLine, type SpeakerValues, speakerLine, speakerRecord } from './schema.ts';

/** Somebody who speaks in a session, with the gathering as permissions know it. */
export type Speaker = SpeakerValues & {
  readonly id: string;
  readonly sessionId: string;
  readonly sessionTitle: string;
  readonly gatheringId: string;
  readonly gatheringTitle: string;
  readonly withdrawnAt: Instant | null;
  readonly partnerId: string;
  readonly jurisdiction: string | null;
  readonly version: number;
};

const speakers = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('training.speaker as speaker')
    .innerJoin('training.session as session', 'session.id', 'speaker.sessionId')
    .innerJoin('training.gathering as gathering', 'gathering.id', 'speaker.gatheringId')
    .select(speakerRecord.columns.map((column) => `speaker.${column}` as const))
    .select([
      'speaker.id',
      'speaker.sessionId',
      'speaker.gatheringId',
      'speaker.version',
      'session.title as sessionTitle',
    ])
    .select(['gathering.title as gatheringTitle', 'gathering.hostId as partnerId'])
    .select(['gathering.jurisdiction', 'gathering.withdrawnAt'])
    .where('speaker.actionId', '=', actionId);

export async function findSpeaker(tx: Tx, actionId: string, id: string): Promise<Speaker | undefined> {
  return speakers(tx, actionId).where('speaker.id', '=', id).executeTakeFirst();
}

/** The speaker; the gathering is locked by whoever changes one. Throws `not_found`. */
export async function getSpeaker(tx: Tx, actionId: string, id: string): Promise<Speaker> {
  const found = await findSpeaker(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** Who speaks at a gathering, in the order in which they were written down. */
export async function listSpeakers(tx: Tx, actionId: string, gatheringId: string): Promise<Speaker[]> {
  return speakers(tx, actionId)
    .where('speaker.gatheringId', '=', gatheringId)
    .orderBy('speaker.createdAt')
    .orderBy('speaker.id')
    .execute();
}

export type PublishedSpeaker = SpeakerLine & {
  readonly id: string;
  readonly sessionId: string;
};
/** The same as everybody reads it. */
export async function listPublishedSpeakers(
  tx: Tx,
  gatheringIds: readonly string[],
): Promise<PublishedSpeaker[]> {
  if (gatheringIds.length === 0) return [];
  return tx
    .selectFrom('published.speaker')
    .select(['id', 'sessionId', ...speakerLine])
    .where('gatheringId', 'in', [...gatheringIds])
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

export async function insertSpeaker(
  tx: Tx,
  speaker: SpeakerValues & {
    id: string;
    actionId: string;
    gatheringId: string;
    sessionId: string;
    recordedBy: string;
    createdAt: Instant;
  },
): Promise<void> {
  await tx
    .insertInto('training.speaker')
    .values({ ...speaker, updatedAt: speaker.createdAt })
    .execute();
}

export async function updateSpeaker(tx: Tx, id: string, values: SpeakerValues, now: Instant): Promise<void> {
  await tx
    .updateTable('training.speaker')
    .set({ ...values, updatedAt: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function deleteSpeaker(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('training.speaker').where('id', '=', id).execute();
}
