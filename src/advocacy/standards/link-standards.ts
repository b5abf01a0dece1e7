import { listStandards } from '../../matrix/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockRecommendation } from '../recommendations/queries.ts';
import { linkStandardsPermission } from './permissions.ts';
import { replaceStandards } from './queries.ts';

/** Says which standards a recommendation would bring closer, in place of what was said before. Problems: `not_permitted`, `standard_not_known`. */
export async function linkStandards(
  work: Work,
  { recommendationId, standardIds }: { recommendationId: string; standardIds: readonly string[] },
): Promise<void> {
  const { tx, actor, actionId } = work;
  const recommendation = await lockRecommendation(tx, actionId, recommendationId);
  mustBeAbleTo(actor, linkStandardsPermission, recommendation);
  const known = new Set((await listStandards(tx, actionId)).map(({ id }) => id));
  if (standardIds.some((id) => !known.has(id)))
    throw problem('standard_not_known', {}, { field: 'standards' });
  await replaceStandards(tx, recommendationId, standardIds);
  await audit(
    work,
    'recommendation.link_standards',
    { kind: 'recommendation', id: recommendationId },
    { standards: standardIds.length },
  );
}
