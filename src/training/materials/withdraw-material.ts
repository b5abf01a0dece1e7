import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockGathering } from '../queries.ts';
import { keepMaterials } from './permissions.ts';
import { getMaterial, saveMaterialWithdrawn } from './queries.ts';

/** Hands a file out no more. Problems: `not_permitted`, `not_found`, `handout_withdrawn`. */
export async function withdrawMaterial(work: Work, { materialId }: { materialId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const { gatheringId } = await getMaterial(tx, actionId, materialId);
  const gathering = await lockGathering(tx, actionId, gatheringId);
  const material = await getMaterial(tx, actionId, materialId);
  mustBeAbleTo(actor, keepMaterials, gathering);
  if (material.withdrawnAt !== null) throw problem('handout_withdrawn');
  await saveMaterialWithdrawn(tx, materialId, now);
  await audit(work, 'handout.withdraw', { kind: 'gathering', id: gatheringId }, { material: materialId });
}
