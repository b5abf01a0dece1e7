import type { Subject } from '../../platform/http/route.ts';
import { type Comment, findComment } from './queries.ts';

/** How a route finds the comment of its path. */
export const commentSubject: Subject<Comment> = {
  kind: 'material_comment',
  param: 'commentId',
  find: (tx, id, { actionId }) => findComment(tx, actionId, id),
};
