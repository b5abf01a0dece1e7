import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockDispute, saveDispute } from './queries-write.ts';
import { disputeWorkflow } from './workflow.ts';

/** Withdraws one's own dispute before it is answered. Problems: `not_permitted`, `not_found`, `dispute_not_in_state`. */
export async function withdrawDispute(
  work: Work,
  { disputeId }: { readonly disputeId: string },
): Promise<void> {
  const dispute = await lockDispute(work, disputeId);
  const state = beginStep(work, disputeWorkflow, 'withdraw', dispute);
  await saveDispute(work.tx, dispute.id, { state });
  await finishStep(work, disputeWorkflow, 'withdraw', dispute.id);
}
