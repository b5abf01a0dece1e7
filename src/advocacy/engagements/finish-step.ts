import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { finishStepPermission } from './permissions.ts';
import { lockEngagement, updateEngagement } from './queries.ts';
import { mustHaveStep, mustStand } from './rules.ts';

/** The next step has been taken. Problems: `not_permitted`, `engagement_withdrawn`, `engagement_no_step`. */
export async function finishStep(work: Work, { engagementId }: { engagementId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const engagement = await lockEngagement(tx, actionId, engagementId);
  mustBeAbleTo(actor, finishStepPermission, engagement);
  mustStand(engagement);
  mustHaveStep(engagement);
  await updateEngagement(tx, engagementId, { nextDoneAt: now }, now);
  await audit(work, 'engagement.finish_step', { kind: 'engagement', id: engagementId });
}
