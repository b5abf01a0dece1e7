import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { commentPermission } from './permissions.ts';
import { lockComment, saveSettled } from './queries.ts';
import { mustBeUnsettled, mustTakeComments } from './rules.ts';

/** Says that nothing more is to be done about a comment. Problems: `not_permitted`, `not_found`, `material_comments_closed`, `material_comment_settled`. */
export async function settleComment(work: Work, { commentId }: { commentId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const comment = await lockComment(tx, actionId, commentId);
  mustBeAbleTo(actor, commentPermission, comment);
  mustTakeComments(comment.state);
  mustBeUnsettled(comment);
  await saveSettled(tx, commentId, { settledBy: actor.personId, settledAt: now });
  await audit(work, 'material.settle_comment', { kind: 'material', id: comment.materialId }, { commentId });
}
