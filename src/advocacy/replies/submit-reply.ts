import { listPapers } from '../../papers/index.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockReply, updateReply } from './queries.ts';
import { seenOfReply } from './rules.ts';
import type { ReturnForm } from './schema.ts';
import { replyWorkflow } from './workflow.ts';

/**
 * Asks another person of the institution to approve and send. `seen`: what its page showed (`seenOfReply`). Problems: `not_permitted`,
 * `reply_not_in_state`, `reply_without_colleague`, `changed_since_shown`.
 */
export async function submitReply(
  work: Work,
  { replyId, seen }: { replyId: string; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const reply = await lockReply(tx, actionId, replyId);
  const state = beginStep(work, replyWorkflow, 'submit', reply);
  mustBeSeen(seen, seenOfReply(reply, await listPapers(tx, actionId, 'reply', [replyId])));
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
