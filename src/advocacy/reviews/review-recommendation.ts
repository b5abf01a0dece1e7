import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { reviewRecommendationPermission } from '../recommendations/permissions.ts';
import { lockRecommendation, updateRecommendation } from '../recommendations/queries.ts';
import type { ReviewForm } from './schema.ts';

/**
 * Somebody looked at a recommendation again and says when it is looked at next, or that it need not be. What changed meanwhile is
 * noted as a step with its evidence. Problems: `not_permitted`, `review_in_past`.
 */
export async function reviewRecommendation(
  work: Work,
  { recommendationId, form }: { recommendationId: string; form: ReviewForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const recommendation = await lockRecommendation(tx, actionId, recommendationId);
  mustBeAbleTo(actor, reviewRecommendationPermission, recommendation);
  const { reviewOn } = form;
  if (reviewOn !== null && reviewOn <= dayIn(zone, now))
    throw problem('review_in_past', {}, { field: 'review_on' });
  await updateRecommendation(tx, recommendationId, { reviewOn }, now);
  await audit(
    work,
    'recommendation.review',
    { kind: 'recommendation', id: recommendationId },
    { next: reviewOn ?? '' },
    { note: form.note },
  );
}
