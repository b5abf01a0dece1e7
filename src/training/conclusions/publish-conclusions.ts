import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { mustHideThePlace } from '../hidden-place.ts';
import { lockGathering } from '../queries.ts';
import { mustBePublished, mustStand } from '../rules.ts';
import { publishConclusionsPermission } from './permissions.ts';
import { listConclusions, publishClauses } from './queries.ts';

/**
 * Lets everybody read the clauses written down so far; one added later waits for another press. Problems: `not_permitted`,
 * `gathering_withdrawn`, `gathering_draft`, `nothing_to_publish`.
 */
export async function publishConclusions(
  work: Work,
  { gatheringId }: { gatheringId: string },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, publishConclusionsPermission, gathering);
  mustStand(gathering);
  mustBePublished(gathering);
  await mustHideThePlace(tx, gathering);
  const waiting = (await listConclusions(tx, actionId, gatheringId)).filter((one) => !one.publishedAt);
  if (waiting.length === 0) throw problem('nothing_to_publish');
  await publishClauses(tx, gatheringId, now);
  await audit(
    work,
    publishConclusionsPermission.name,
    { kind: 'gathering', id: gatheringId },
    { clauses: waiting.length },
  );
}
