import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockCommittee } from './queries.ts';
import { reopened } from './queries-store.ts';
import { seenOf } from './rules.ts';
import { committeeWorkflow } from './workflow.ts';

/** Opens the record again before all have signed: its signatures are removed, and those who sign are told. Problems: `committee_not_in_state`, `changed_since_shown`. */
export async function reopenMeeting(
  work: Work,
  input: { committeeId: string; reason: string; seen?: string | undefined },
): Promise<void> {
  const committee = await lockCommittee(work.tx, input.committeeId);
  const state = beginStep(work, committeeWorkflow, 'reopen', committee);
  mustBeSeen(input.seen, seenOf(committee));
  const signatures = committee.members.filter(({ signed }) => signed).length;
  await reopened(work.tx, committee, state);
  const details = { sha256: committee.sha256, signatures };
  await finishStep(work, committeeWorkflow, 'reopen', committee.id, details, { reason: input.reason });
}
