import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { commentPermission } from './permissions.ts';
import { insertAnswer, lockComment } from './queries.ts';
import { mustBeUnsettled, mustTakeComments } from './rules.ts';

/** Answers an open comment. Problems: `not_permitted`, `not_found`, `material_comments_closed`, `material_comment_settled`. */
export async function answerComment(
  work: Work,
  { commentId, text }: { commentId: string; text: string },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const comment = await lockComment(tx, actionId, commentId);
  mustBeAbleTo(actor, commentPermission, comment);
  mustTakeComments(comment.state);
  mustBeUnsettled(comment);
  await insertAnswer(tx, { id: newId(), commentId, text, answeredBy: actor.personId, answeredAt: now });
  await audit(work, 'material.answer_comment', { kind: 'material', id: comment.materialId }, { commentId });
}
