import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { draftCommentPermission } from './permissions.ts';
import { lockDraftComment, saveSettled } from './queries.ts';
import { mustBeUnsettled, mustTakeComments } from './rules.ts';

/** Says that nothing more is to be done about a comment on a draft. Problems: `not_permitted`, `not_found`, `draft_comments_closed`, `draft_comment_settled`. */
export async function settleDraftComment(work: Work, { commentId }: { commentId: string }): Promise<void> {
  const { tx, actor, now } = work;
  const comment = await lockDraftComment(tx, commentId);
  mustBeAbleTo(actor, draftCommentPermission, comment);
  mustTakeComments(comment);
  mustBeUnsettled(comment);
  await saveSettled(tx, commentId, { settledBy: actor.personId, settledAt: now });
  const subject = { kind: 'application', id: comment.applicationId };
  await audit(work, 'application.settle_comment', subject, { commentId });
}
