import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { withdrawEngagementPermission } from './permissions.ts';
import { lockEngagement, updateEngagement } from './queries.ts';
import { mustStand } from './rules.ts';

/** Takes back what was recorded wrongly, with the reason; the record stays. Problems: `not_permitted`, `engagement_withdrawn`. */
export async function withdrawEngagement(
  work: Work,
  { engagementId, reason }: { engagementId: string; reason: string },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const engagement = await lockEngagement(tx, actionId, engagementId);
  mustBeAbleTo(actor, withdrawEngagementPermission, engagement);
  mustStand(engagement);
  await updateEngagement(tx, engagementId, { withdrawnAt: now, withdrawnReason: reason }, now);
  await audit(work, 'engagement.withdraw', { kind: 'engagement', id: engagementId });
}
