import type { Subject } from '../../platform/http/route.ts';
import { type DraftComment, findDraftComment } from './queries.ts';

/** How a route finds the comment of its path. */
export const draftCommentSubject: Subject<DraftComment> = {
  kind: 'draft_comment',
  param: 'commentId',
  find: (tx, id) => findDraftComment(tx, id),
};
