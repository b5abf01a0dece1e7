import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockDispute, saveDispute } from './queries-write.ts';
import { disputeWorkflow } from './workflow.ts';

/** Says once, with the reason, that the answer is not agreed with. Problems: `not_permitted`, `not_found`, `dispute_not_in_state`. */
export async function disagree(
  work: Work,
  { disputeId, reason }: { readonly disputeId: string; readonly reason: string },
): Promise<void> {
  const dispute = await lockDispute(work, disputeId);
  const state = beginStep(work, disputeWorkflow, 'disagree', dispute);
  await saveDispute(work.tx, dispute.id, { state, disagreement: reason, disagreedAt: work.now });
  await finishStep(work, disputeWorkflow, 'disagree', dispute.id);
}
