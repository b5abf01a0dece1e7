import { listChoices } from '../../network/index.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { listRecommendations } from '../recommendations/queries.ts';
import type { EngagementForm } from './schema.ts';

/** Our side is an organisation that can be chosen, and the recommendations are the Action's. Problems: `organisation_not_known`, `recommendation_not_known`. */
export async function checkLinks(
  { tx, actionId }: Work,
  { sideId, recommendationIds }: Pick<EngagementForm, 'sideId' | 'recommendationIds'>,
): Promise<void> {
  if (!(await listChoices(tx, actionId)).some(({ id, kind }) => id === sideId && kind !== 'institution'))
    throw problem('organisation_not_known', {}, { field: 'side' });
  const known = new Set((await listRecommendations(tx, actionId, {})).map(({ id }) => id));
  if (recommendationIds.some((id) => !known.has(id)))
    throw problem('recommendation_not_known', {}, { field: 'recommendations' });
}
