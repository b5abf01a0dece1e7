import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockVisit, saveVisit } from './queries.ts';
import { visitWorkflow } from './workflow.ts';

/** Cancels a visit that did not take place, and tells the sub-grantee why. Problem: `visit_not_in_state`. */
export async function cancelVisit(work: Work, input: { visitId: string; reason: string }): Promise<void> {
  const visit = await lockVisit(work.tx, input.visitId);
  const state = beginStep(work, visitWorkflow, 'cancel', visit);
  await saveVisit(work.tx, visit.id, { state, cancelReason: input.reason });
  await finishStep(work, visitWorkflow, 'cancel', visit.id, {}, { reason: input.reason });
}
