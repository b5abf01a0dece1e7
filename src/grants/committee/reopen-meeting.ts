import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockCommittee } from './queries.ts';
import { clearSignatures, saveCommittee } from './queries-store.ts';
import { committeeWorkflow } from './workflow.ts';

/** Opens the record again before all have signed: the signatures fall, and those who sign are told. Problem: `committee_not_in_state`. */
export async function reopenMeeting(
  work: Work,
  input: { committeeId: string; reason: string },
): Promise<void> {
  const committee = await lockCommittee(work.tx, input.committeeId);
  const state = beginStep(work, committeeWorkflow, 'reopen', committee);
  const signatures = committee.members.filter(({ signed }) => signed).length;
  await clearSignatures(work.tx, committee.id);
  await saveCommittee(work.tx, committee.id, {
    state,
    ...{ report: null, sha256: null, rankingId: null, signBy: null, closedBy: null, closedAt: null },
    version: committee.version + 1,
  });
  const details = { sha256: committee.sha256, signatures };
  await finishStep(work, committeeWorkflow, 'reopen', committee.id, details, { reason: input.reason });
}
