import { listStandards } from '../../matrix/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { listRecommendations } from '../recommendations/queries.ts';
import { lockMaterial } from './queries.ts';
import { replaceLinks } from './queries-links.ts';
import type { LinksForm } from './schema.ts';
import { materialSteps } from './workflow.ts';

/** Says which standards and recommendations a material is about, whatever its state. Problems: `not_permitted`, `standard_not_known`, `recommendation_not_known`. */
export async function linkMaterial(
  work: Work,
  { materialId, form }: { materialId: string; form: LinksForm },
): Promise<void> {
  const { tx, actor, actionId } = work;
  const material = await lockMaterial(tx, actionId, materialId);
  mustBeAbleTo(actor, materialSteps.edit.permission, material);
  const { standardIds, recommendationIds } = form;
  const among = (known: readonly { id: string }[], ids: readonly string[]) =>
    ids.every((id) => known.some((one) => one.id === id));
  if (!among(await listStandards(tx, actionId), standardIds))
    throw problem('standard_not_known', {}, { field: 'standards[]' });
  if (!among(await listRecommendations(tx, actionId, {}), recommendationIds))
    throw problem('recommendation_not_known', {}, { field: 'recommendations[]' });
  await replaceLinks(tx, materialId, form);
  const counts = { standards: standardIds.length, recommendations: recommendationIds.length };
  await audit(work, 'material.link', { kind: 'material', id: materialId }, counts);
}
