import { dayIn } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { mayStillReply } from './cycle-case.ts';
import { listDecided } from './gather-content.ts';
import { listCycleStandards, lockCycle, updateCycle } from './queries.ts';
import { contentOfCycle, seenBeforePublication } from './seen-of-cycle.ts';
import { cycleWorkflow } from './workflow.ts';

/**
 * Publishes a cycle: its content gets a hash, and from now on no row of it changes. Not before the day of the replies is over, unless
 * every institution that was invited has replied. Returns the hash. `seen`: what its page showed (`seenBeforePublication`).
 * Problems: `not_permitted`, `changed_since_shown`, `cycle_not_in_state`, `replies_still_open`, `cycle_without_evidence`.
 */
export async function publishCycle(
  work: Work,
  { cycleId, seen }: { cycleId: string; seen?: string | undefined },
): Promise<string> {
  const { tx, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  const repliesOpen = await mayStillReply(tx, actionId, cycle, dayIn(zone, now));
  const decided = await listDecided(tx, cycle);
  const state = beginStep(work, cycleWorkflow, 'publish', { ...cycle, repliesOpen, decided });
  const { content, sha256 } = await contentOfCycle(tx, cycle, actionId);
  mustBeSeen(seen, await seenBeforePublication(tx, cycle, sha256));
  await updateCycle(tx, cycleId, { state, content, sha256, publishedAt: now }, now);
  const standards = (await listCycleStandards(tx, cycleId)).length;
  await finishStep(work, cycleWorkflow, 'publish', cycleId, { sha256, standards });
  return sha256;
}
