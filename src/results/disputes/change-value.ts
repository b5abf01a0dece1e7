import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { withChanges } from './gather-dispute.ts';
import { lockDispute, saveDispute } from './queries-write.ts';
import { changeNamed, explains } from './rules.ts';
import type { ChangeForm } from './schema.ts';
import { disputeWorkflow } from './workflow.ts';

/**
 * Answers a dispute with what was changed: one of the records that moved since, or the value. Nothing is changed here. Problems:
 * `not_permitted`, `not_found`, `dispute_not_in_state`, `dispute_own`, `dispute_nothing_changed`, `dispute_change_unknown`.
 */
export async function changeValue(
  work: Work,
  { disputeId, form }: { readonly disputeId: string; readonly form: ChangeForm },
): Promise<void> {
  const dispute = await withChanges(work.tx, await lockDispute(work, disputeId));
  const state = beginStep(work, disputeWorkflow, 'change', dispute);
  const { kind, id } = changeNamed(dispute.changes, form.change);
  await saveDispute(work.tx, dispute.id, {
    ...{ state, answer: 'changed', answerText: form.reason, answeredBy: work.actor.personId },
    ...{ answeredAt: work.now, valueAnswered: dispute.changes.now },
    ...{ changeKind: kind as NonNullable<typeof dispute.changeKind>, changeId: id },
    explained: explains(dispute.changes, form.change),
  });
  await finishStep(work, disputeWorkflow, 'change', dispute.id, { change: form.change });
}
