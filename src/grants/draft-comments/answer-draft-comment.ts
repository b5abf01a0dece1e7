import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { draftCommentPermission } from './permissions.ts';
import { insertDraftAnswer, lockDraftComment } from './queries.ts';
import { mustBeUnsettled, mustTakeComments } from './rules.ts';

/** Answers an open comment on a draft. Problems: `not_permitted`, `not_found`, `draft_comments_closed`, `draft_comment_settled`. */
export async function answerDraftComment(
  work: Work,
  { commentId, text }: { commentId: string; text: string },
): Promise<void> {
  const { tx, actor, now } = work;
  const comment = await lockDraftComment(tx, commentId);
  mustBeAbleTo(actor, draftCommentPermission, comment);
  mustTakeComments(comment);
  mustBeUnsettled(comment);
  const { organisationId, applicationId } = comment;
  await insertDraftAnswer(tx, {
    ...{ id: newId(), commentId, organisationId, text },
    ...{ answeredBy: actor.personId, answeredAt: now },
  });
  await audit(work, 'application.answer_comment', { kind: 'application', id: applicationId }, { commentId });
}
