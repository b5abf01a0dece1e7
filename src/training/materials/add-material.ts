import { audit } from '../../platform/audit/audit.ts';
import { keepFile } from '../../platform/files/keep-file.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { keepMaterials } from './permissions.ts';
import { insertMaterial, listMaterials } from './queries.ts';
import type { MaterialForm } from './schema.ts';

/** More than any gathering hands out. */
const mostMaterials = 60;

/**
 * Hands out a file at a gathering, to those who have a place or to everybody, once it was looked at where there is a scanner. Returns
 * the id. Problems: `not_permitted`, `gathering_withdrawn`, `handout_without_file`, `too_many_files`.
 */
export async function addMaterial(
  work: Work,
  { gatheringId, form, file }: { gatheringId: string; form: MaterialForm; file: StoredFile | undefined },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, keepMaterials, gathering);
  mustStand(gathering);
  if (!file) throw problem('handout_without_file', {}, { field: 'file', status: 422 });
  const kept = (await listMaterials(tx, actionId, gatheringId)).filter((one) => one.withdrawnAt === null);
  if (kept.length >= mostMaterials)
    throw problem('too_many_files', { max: mostMaterials }, { field: 'file', status: 422 });
  const about = { organisationId: gathering.partnerId, purpose: 'material' };
  const fileId = await keepFile(work, file, about);
  const id = newId();
  await insertMaterial(tx, {
    ...form,
    id,
    actionId,
    gatheringId,
    fileId,
    addedBy: actor.personId,
    createdAt: now,
  });
  const { audience } = form;
  await audit(
    work,
    'handout.add',
    { kind: 'gathering', id: gatheringId },
    { material: id, audience, sha256: file.sha256 },
  );
  return id;
}
