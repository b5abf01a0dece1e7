import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { type ConflictGiven, conflicted } from './declare-to-committee.ts';
import { lockCommittee } from './queries.ts';
import { listApplicantsOf } from './queries-applicants.ts';
import { reopened, saveSeat } from './queries-store.ts';
import { committeeWorkflow } from './workflow.ts';

/**
 * A member who had declared impartiality declares a conflict of interest, and takes no part from now on. A report that waits for
 * signatures is opened again: its signatures are removed. Problems: `committee_not_in_state`, `conflict_with_nobody`.
 */
export async function stepBack(
  work: Work,
  input: { committeeId: string; conflict: ConflictGiven },
): Promise<void> {
  const { tx, actor, now } = work;
  const committee = await lockCommittee(tx, input.committeeId);
  const state = beginStep(work, committeeWorkflow, 'step_back', committee);
  const kept = conflicted(await listApplicantsOf(tx, committee.callId), input.conflict);
  const { id, sha256 } = committee;
  await saveSeat(
    tx,
    { committeeId: id, personId: actor.personId },
    { declaration: 'conflict', declaredAt: now, ...kept },
  );
  await reopened(tx, committee, state);
  await finishStep(work, committeeWorkflow, 'step_back', id, { sha256 });
}
