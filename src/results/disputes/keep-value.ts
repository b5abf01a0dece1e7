import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { withChanges } from './gather-dispute.ts';
import { lockDispute, saveDispute } from './queries-write.ts';
import { disputeWorkflow } from './workflow.ts';

/** Answers a dispute: the value stays, with the reason. Problems: `not_permitted`, `not_found`, `dispute_not_in_state`, `dispute_own`. */
export async function keepValue(
  work: Work,
  { disputeId, reason }: { readonly disputeId: string; readonly reason: string },
): Promise<void> {
  const dispute = await withChanges(work.tx, await lockDispute(work, disputeId));
  const state = beginStep(work, disputeWorkflow, 'keep', dispute);
  await saveDispute(work.tx, dispute.id, {
    ...{ state, answer: 'kept', answerText: reason, answeredBy: work.actor.personId },
    ...{ answeredAt: work.now, valueAnswered: dispute.changes.now },
  });
  await finishStep(work, disputeWorkflow, 'keep', dispute.id);
}
