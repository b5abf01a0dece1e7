import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { hashOfApplicants } from './applicants.ts';
import { lockCommittee } from './queries.ts';
import { listApplicantsOf } from './queries-applicants.ts';
import { saveSeat } from './queries-store.ts';
import { committeeWorkflow } from './workflow.ts';

/**
 * A member declares impartiality towards all applicants that were `seen`, or a conflict of interest, with which they take no part.
 * Only the first opens the report. Problems: `committee_not_in_state`, `changed_since_shown`.
 */
export async function declareToCommittee(
  work: Work,
  input: {
    committeeId: string;
    declaration: 'none' | 'conflict';
    conflict: string;
    seen?: string | undefined;
  },
): Promise<void> {
  const { declaration } = input;
  const committee = await lockCommittee(work.tx, input.committeeId);
  beginStep(work, committeeWorkflow, 'declare', committee);
  mustBeSeen(input.seen, hashOfApplicants(await listApplicantsOf(work.tx, committee.callId)));
  const conflict = declaration === 'conflict' ? input.conflict : '';
  const seat = { committeeId: committee.id, personId: work.actor.personId };
  await saveSeat(work.tx, seat, { declaration, conflict, declaredAt: work.now });
  await finishStep(work, committeeWorkflow, 'declare', committee.id, { declaration }, { conflict });
}
