import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockCommittee } from './queries.ts';
import { saveCommittee } from './queries-store.ts';
import { seenOf, signersOf } from './rules.ts';
import { committeeWorkflow } from './workflow.ts';

/**
 * Makes the report final without the signatures that are missing after their day, with the reason that it then says.
 * Problems: `committee_not_in_state`, `changed_since_shown`, those of `mustBeCompletable`.
 */
export async function completeReport(
  work: Work,
  { committeeId, reason, seen }: { committeeId: string; reason: string; seen?: string | undefined },
): Promise<void> {
  const committee = await lockCommittee(work.tx, committeeId);
  const state = beginStep(work, committeeWorkflow, 'complete', committee);
  mustBeSeen(seen, seenOf(committee));
  const { id, sha256 } = committee;
  const missing = signersOf(committee).filter(({ signed }) => !signed).length;
  await saveCommittee(work.tx, id, { state, unsignedReason: reason, signedAt: work.now });
  await finishStep(work, committeeWorkflow, 'complete', id, { sha256, missing }, { reason });
  await finishStep(work, committeeWorkflow, 'freeze', id, { sha256 });
}
