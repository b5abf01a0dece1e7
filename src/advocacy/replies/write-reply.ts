import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockRecommendation } from '../recommendations/queries.ts';
import { respondPermission } from '../responses/permissions.ts';
import type { ResponseForm } from '../responses/schema.ts';
import { insertReply, listReplies, lockReply, updateReply } from './queries.ts';
import { mustBeFirst } from './rules.ts';
import type { ReplyEditForm } from './schema.ts';
import { replyWorkflow } from './workflow.ts';

/** A person of an institution that is asked begins its reply, which only the institution sees. Returns its id. Problems: `not_permitted`, `reply_already_open`. */
export async function draftReply(
  work: Work,
  { recommendationId, form }: { recommendationId: string; form: ResponseForm },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const recommendation = await lockRecommendation(tx, actionId, recommendationId);
  mustBeAbleTo(actor, respondPermission, recommendation);
  const { organisationId } = actor;
  const { id: addresseeId } = recommendation.addressees.find((one) => one.organisationId === organisationId)!;
  mustBeFirst(await listReplies(tx, actionId, { organisationId, recommendationId }));
  const id = newId();
  const written = { writtenBy: actor.personId, createdAt: now, updatedAt: now };
  await insertReply(tx, { ...form, ...written, id, recommendationId, addresseeId, organisationId });
  await audit(work, respondPermission.name, { kind: 'reply', id }, { recommendation: recommendationId });
  return id;
}

/** Changes a draft. Problems: `not_permitted`, `reply_not_in_state`, `changed_meanwhile`. */
export async function editReply(
  work: Work,
  { replyId, form }: { replyId: string; form: ReplyEditForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const reply = await lockReply(tx, actionId, replyId);
  beginStep(work, replyWorkflow, 'edit', reply);
  const { version, ...written } = form;
  if (version !== reply.version) throw problem('changed_meanwhile');
  await updateReply(tx, replyId, { ...written, writtenBy: actor.personId }, now);
  await finishStep(work, replyWorkflow, 'edit', replyId);
}
