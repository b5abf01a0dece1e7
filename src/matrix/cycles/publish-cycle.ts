import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { gatherContent, listDecided } from './gather-content.ts';
import { nextCycleState } from './lifecycle.ts';
import { cyclePermissions } from './permissions.ts';
import { canonicalCycle } from './published-content.ts';
import { listCycleStandards, lockCycle, updateCycle } from './queries.ts';
import { listInvitations, listReplies } from './queries-verdicts.ts';
import { mustAllStandOnEvidence } from './rules.ts';

/**
 * Publishes a cycle: its content gets a hash, and from now on no row of it changes. Not before the day of the replies is over, unless
 * every institution that was invited has replied. Returns the hash.
 * Problems: `not_permitted`, `cycle_not_in_state`, `replies_still_open`, `cycle_without_evidence`.
 */
export async function publishCycle(work: Work, { cycleId }: { cycleId: string }): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  mustBeAbleTo(actor, cyclePermissions.publish, undefined);
  const state = nextCycleState(cycle.state, 'publish');
  const replied = new Set((await listReplies(tx, { cycleId })).map(({ invitationId }) => invitationId));
  const waits = (await listInvitations(tx, actionId, cycleId)).some(({ id }) => !replied.has(id));
  if (waits && cycle.replyUntil !== null && cycle.replyUntil >= dayIn(zone, now))
    throw problem('replies_still_open');
  mustAllStandOnEvidence(await listDecided(tx, cycle));
  const { content, sha256 } = canonicalCycle(await gatherContent(tx, cycle, actionId));
  await updateCycle(tx, cycleId, { state, content, sha256, publishedAt: now }, now);
  const standards = (await listCycleStandards(tx, cycleId)).length;
  await audit(work, 'cycle.publish', { kind: 'cycle', id: cycleId }, { sha256, standards });
  return sha256;
}
