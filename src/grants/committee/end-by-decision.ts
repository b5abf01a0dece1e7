import type { Work } from '../../platform/work.ts';
import { finishStep, stateAfter } from '../../platform/workflow/take-step.ts';
import { listCommittees, lockCommittee } from './queries.ts';
import { saveCommittee } from './queries-store.ts';
import { committeeWorkflow } from './workflow.ts';

/**
 * The decision on a call, which is locked, ends a meeting of its committee that is not closed, and its members are told. A report that
 * waits for signatures can still be signed.
 */
export async function endByDecision(work: Work, callId: string): Promise<void> {
  const open = (await listCommittees(work.tx, callId)).find(({ state }) => state === 'convened');
  if (!open) return;
  const { id, state, version } = await lockCommittee(work.tx, open.id);
  if (state !== 'convened') return;
  await saveCommittee(work.tx, id, {
    state: stateAfter(committeeWorkflow, state, 'cancel'),
    endedByDecision: true,
    version: version + 1,
  });
  await finishStep(work, committeeWorkflow, 'cancel', id, { decided: true });
}
