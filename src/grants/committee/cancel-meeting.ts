import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockCommittee } from './queries.ts';
import { reopened, saveCommittee } from './queries-store.ts';
import { seenOf } from './rules.ts';
import { committeeWorkflow } from './workflow.ts';

/**
 * Cancels a meeting that is not closed, and tells its members: another can be convened. Once the call is decided also one whose report
 * still waits for signatures, which are removed. Problems: `committee_not_in_state`, `changed_since_shown`.
 */
export async function cancelMeeting(
  work: Work,
  { committeeId, reason, seen }: { committeeId: string; reason: string; seen?: string | undefined },
): Promise<void> {
  const committee = await lockCommittee(work.tx, committeeId);
  const state = beginStep(work, committeeWorkflow, 'cancel', committee);
  mustBeSeen(seen, seenOf(committee));
  if (committee.state === 'signing') await reopened(work.tx, committee, 'convened');
  await saveCommittee(work.tx, committee.id, {
    state,
    cancelledReason: reason,
    version: committee.version + 1,
  });
  await finishStep(work, committeeWorkflow, 'cancel', committee.id, { sha256: committee.sha256 }, { reason });
}
