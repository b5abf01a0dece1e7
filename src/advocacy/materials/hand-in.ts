import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { materialPermissions } from './permissions.ts';
import { lockMaterial, updateMaterial } from './queries.ts';
import { forgetConfirmed } from './queries-reviews.ts';
import { nextMaterialState } from './rules.ts';

/** Gives a draft to be reviewed by somebody else. Problems: `not_permitted`, `material_not_in_state`, `material_without_original`. */
export async function handInMaterial(work: Work, { materialId }: { materialId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const material = await lockMaterial(tx, actionId, materialId);
  mustBeAbleTo(actor, materialPermissions.handIn, material);
  const state = nextMaterialState(material.state, 'hand_in');
  if (!material.languages.includes(material.originalLanguage)) throw problem('material_without_original');
  await updateMaterial(tx, materialId, { state }, now);
  const subject = { kind: 'material', id: materialId };
  await audit(work, 'material.hand_in', subject, { edition: material.edition });
}

/** Opens it again for writing, from the review or when it was approved. Problems: `not_permitted`, `material_not_in_state`. */
export async function takeBackMaterial(work: Work, { materialId }: { materialId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const material = await lockMaterial(tx, actionId, materialId);
  mustBeAbleTo(actor, materialPermissions.handIn, material);
  const state = nextMaterialState(material.state, 'take_back');
  await forgetConfirmed(tx, { materialId, edition: material.edition });
  await updateMaterial(tx, materialId, { state }, now);
  const subject = { kind: 'material', id: materialId };
  await audit(work, 'material.take_back', subject, { edition: material.edition });
}
