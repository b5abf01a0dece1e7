import type { Instant } from '../../platform/dates.ts';
import type { FileState } from '../../platform/files/file-state.ts';
import type { Locale } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Audience } from './schema.ts';

/** A material as those who may take it see it. */
export type SharedMaterial = {
  readonly id: string;
  readonly gatheringId: string;
  readonly title: string;
  readonly language: Locale;
  readonly sha256: string;
  readonly type: string;
  readonly size: number;
};
/** The same as staff know it, with its gathering as permissions do. */
export type Material = SharedMaterial & {
  readonly audience: Audience;
  readonly state: FileState;
  readonly uploadedBy: string | null;
  readonly withdrawnAt: Instant | null;
  readonly gatheringTitle: string;
  readonly partnerId: string;
  readonly jurisdiction: string | null;
};

const materials = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('training.material as material')
    .innerJoin('platform.file as file', 'file.id', 'material.fileId')
    .innerJoin('training.gathering as gathering', 'gathering.id', 'material.gatheringId')
    .select(['material.id', 'material.gatheringId', 'material.title', 'material.language'])
    .select(['material.audience', 'material.withdrawnAt', 'file.sha256', 'file.type', 'file.size'])
    .select(['file.state', 'file.uploadedBy', 'gathering.title as gatheringTitle'])
    .select(['gathering.hostId as partnerId', 'gathering.jurisdiction'])
    .where('material.actionId', '=', actionId)
    .$castTo<Material>();

export async function findMaterial(tx: Tx, actionId: string, id: string): Promise<Material | undefined> {
  return materials(tx, actionId).where('material.id', '=', id).executeTakeFirst();
}

/** It; the gathering is locked by whoever changes it. Throws `not_found`. */
export async function getMaterial(tx: Tx, actionId: string, id: string): Promise<Material> {
  const found = await findMaterial(tx, actionId, id);
  if (!found) throw problem('not_found', {}, { status: 404 });
  return found;
}

/** All of a gathering, those that were withdrawn too, in the order in which they came. */
export async function listMaterials(tx: Tx, actionId: string, gatheringId: string): Promise<Material[]> {
  return materials(tx, actionId)
    .where('material.gatheringId', '=', gatheringId)
    .orderBy('material.createdAt')
    .orderBy('material.id')
    .execute();
}

const shared = ['id', 'gatheringId', 'title', 'language', 'sha256', 'type', 'size'] as const;

/** What whoever has a place may take, what is for everybody included. */
export async function listShared(tx: Tx, gatheringId: string): Promise<SharedMaterial[]> {
  return tx
    .selectFrom('training.sharedMaterial')
    .select(shared)
    .where('gatheringId', '=', gatheringId)
    .orderBy('createdAt')
    .orderBy('id')
    .$castTo<SharedMaterial>()
    .execute();
}

/** What everybody may take. */
export async function listPublishedMaterials(tx: Tx, gatheringId: string): Promise<SharedMaterial[]> {
  return tx
    .selectFrom('published.handout')
    .select(shared)
    .where('gatheringId', '=', gatheringId)
    .orderBy('createdAt')
    .orderBy('id')
    .$castTo<SharedMaterial>()
    .execute();
}

export async function findPublishedMaterial(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<SharedMaterial | undefined> {
  return tx
    .selectFrom('published.handout')
    .select(shared)
    .where('actionId', '=', actionId)
    .where('id', '=', id)
    .$castTo<SharedMaterial>()
    .executeTakeFirst();
}

export async function insertMaterial(
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
  await tx.insertInto('training.material').values(row).execute();
}

export async function saveMaterialWithdrawn(tx: Tx, id: string, now: Instant): Promise<void> {
  await tx.updateTable('training.material').set({ withdrawnAt: now }).where('id', '=', id).execute();
}
