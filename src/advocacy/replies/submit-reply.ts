import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockReply, updateReply } from './queries.ts';
import type { ReturnForm } from './schema.ts';
import { replyWorkflow } from './workflow.ts';

/** Asks another person of the institution to approve and send. Problems: `not_permitted`, `reply_not_in_state`, `reply_without_colleague`. */
export async function submitReply(work: Work, { replyId }: { replyId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const state = beginStep(work, replyWorkflow, 'submit', await lockReply(tx, actionId, replyId));
  const by = { submittedBy: actor.personId, submittedAt: now, returnedReason: '' };
  await updateReply(tx, replyId, { state, ...by }, now);
  await finishStep(work, replyWorkflow, 'submit', replyId);
}

/** Opens it again for writing. Problems: `not_permitted`, `reply_not_in_state`. */
export async function takeBackReply(work: Work, { replyId }: { replyId: string }): Promise<void> {
  const { tx, actionId, now } = work;
  const state = beginStep(work, replyWorkflow, 'take_back', await lockReply(tx, actionId, replyId));
  await updateReply(tx, replyId, { state }, now);
  await finishStep(work, replyWorkflow, 'take_back', replyId);
}

/** Returns it to who submitted it, with what must be corrected. Problems: `not_permitted`, `reply_not_in_state`, `reply_approved_by_another`. */
export async function returnReply(
  work: Work,
  { replyId, form }: { replyId: string; form: ReturnForm },
): Promise<void> {
  const { tx, actionId, now } = work;
  const state = beginStep(work, replyWorkflow, 'give_back', await lockReply(tx, actionId, replyId));
  await updateReply(tx, replyId, { state, returnedReason: form.reason }, now);
  await finishStep(work, replyWorkflow, 'give_back', replyId, {}, { reason: form.reason });
}
