import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { publishRecommendationPermission } from './permissions.ts';
import { lockRecommendation, updateRecommendation } from './queries.ts';
import { mustBePublishable } from './rules.ts';

/** From now on everybody reads it, with all that becomes of it. `seen`: the version that was shown. Problems: `not_permitted`, `changed_since_shown`, `recommendation_is_published`, `recommendation_needs_addressee`. */
export async function publishRecommendation(
  work: Work,
  { recommendationId, seen }: { recommendationId: string; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const recommendation = await lockRecommendation(tx, actionId, recommendationId);
  mustBeAbleTo(actor, publishRecommendationPermission, recommendation);
  mustBePublishable(recommendation);
  mustBeSeen(seen, recommendation.version);
  const publishedOn = dayIn(zone, now);
  await updateRecommendation(tx, recommendationId, { state: 'published', publishedOn }, now);
  await audit(work, 'recommendation.publish', { kind: 'recommendation', id: recommendationId });
}
