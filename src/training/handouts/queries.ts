import type { Instant } from '../../platform/dates.ts';
import type { CheckFailure, FileState } from '../../platform/files/file-state.ts';
import type { Locale } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Audience } from './schema.ts';

/** A handout as those who may take it see it. */
export type SharedHandout = {
  readonly id: string;
  readonly gatheringId: string;
  readonly title: string;
  readonly language: Locale;
  readonly sha256: string;
  readonly type: string;
  readonly size: number;
};
/** The same as staff know it, with its gathering as permissions do. */
export type Handout = SharedHandout & {
  readonly audience: Audience;
  readonly state: FileState;
  readonly uploadedBy: string | null;
  readonly fileId: string;
  readonly checkFailure: CheckFailure | null;
  readonly checkNext: Instant | null;
  readonly decisionReason: string | null;
  readonly withdrawnAt: Instant | null;
  readonly gatheringTitle: string;
  readonly partnerId: string;
  readonly jurisdiction: string | null;
};

const handouts = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('training.handout as handout')
    .innerJoin('platform.file as file', 'file.id', 'handout.fileId')
    .innerJoin('training.gathering as gathering', 'gathering.id', 'handout.gatheringId')
    .select(['handout.id', 'handout.gatheringId', 'handout.title', 'handout.language'])
    .select(['handout.audience', 'handout.withdrawnAt', 'file.sha256', 'file.type', 'file.size'])
    .select(['file.state', 'file.uploadedBy', 'gathering.title as gatheringTitle', 'handout.fileId'])
    .select(['file.checkFailure', 'file.checkNext', 'file.decisionReason'])
    .select(['gathering.hostId as partnerId', 'gathering.jurisdiction'])
    .where('handout.actionId', '=', actionId)
    .$narrowType<{ language: Handout['language'] }>();

export async function findHandout(tx: Tx, actionId: string, id: string): Promise<Handout | undefined> {
  return handouts(tx, actionId).where('handout.id', '=', id).executeTakeFirst();
}

/** It; the gathering is locked by whoever changes it. Throws `not_found`. */
export async function getHandout(tx: Tx, actionId: string, id: string): Promise<Handout> {
  const found = await findHandout(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** All of a gathering, those that were withdrawn too, in the order in which they came. */
export async function listHandouts(tx: Tx, actionId: string, gatheringId: string): Promise<Handout[]> {
  return handouts(tx, actionId)
    .where('handout.gatheringId', '=', gatheringId)
    .orderBy('handout.createdAt')
    .orderBy('handout.id')
    .execute();
}

export type WaitingHandout = Pick<Handout, 'id' | 'title'> & { readonly state: 'unchecked' | 'infected' };

/** What a gathering would hand out, were it not for the scanner. */
export async function listWaitingHandouts(tx: Tx, gatheringId: string): Promise<WaitingHandout[]> {
  return tx
    .selectFrom('training.handout as handout')
    .innerJoin('platform.file as file', 'file.id', 'handout.fileId')
    .select(['handout.id', 'handout.title', 'file.state'])
    .where('handout.gatheringId', '=', gatheringId)
    .where('handout.withdrawnAt', 'is', null)
    .where('file.state', 'in', ['unchecked', 'infected'])
    .orderBy('handout.createdAt')
    .orderBy('handout.id')
    .$narrowType<{ state: WaitingHandout['state'] }>()
    .execute();
}

const shared = ['id', 'gatheringId', 'title', 'language', 'sha256', 'type', 'size'] as const;

/** What whoever has a place may take, what is for everybody included. */
export async function listShared(tx: Tx, gatheringId: string): Promise<SharedHandout[]> {
  return tx
    .selectFrom('training.sharedHandout')
    .select(shared)
    .where('gatheringId', '=', gatheringId)
    .orderBy('createdAt')
    .orderBy('id')
    .$narrowType<{ language: SharedHandout['language'] }>()
    .execute();
}

/** What everybody may take. */
export async function listPublishedHandouts(tx: Tx, gatheringId: string): Promise<SharedHandout[]> {
  return tx
    .selectFrom('published.handout')
    .select(shared)
    .where('gatheringId', '=', gatheringId)
    .orderBy('createdAt')
    .orderBy('id')
    .$narrowType<{ language: SharedHandout['language'] }>()
    .execute();
}

export async function findPublishedHandout(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<SharedHandout | undefined> {
  return tx
    .selectFrom('published.handout')
    .select(shared)
    .where('actionId', '=', actionId)
    .where('id', '=', id)
    .$narrowType<{ language: SharedHandout['language'] }>()
    .executeTakeFirst();
}

export async function insertHandout(
  tx: Tx,
  row: {
    id: string;
    actionId: string;
    gatheringId: string;
    fileId: string;
    title: string;
    language: string;
    audience: Audience;
    addedBy: string;
    createdAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('training.handout').values(row).execute();
}

export async function saveHandoutWithdrawn(tx: Tx, id: string, now: Instant): Promise<void> {
  await tx.updateTable('training.handout').set({ withdrawnAt: now }).where('id', '=', id).execute();
}
