import type { Subject } from '../../platform/http/route.ts';
import { findMentoring, type Mentoring } from './queries.ts';

/** What a mentor does for a sub-grant, by `:mentoringId` of a path. */
export const mentoringSubject: Subject<Mentoring> = {
  kind: 'mentoring',
  param: 'mentoringId',
  find: (tx, id) => findMentoring(tx, id),
};
