import type { Subject } from '../../platform/http/route.ts';
import { type FoundQuestion, findQuestion } from './queries.ts';

/** The question of a path, by `:questionId`; it is reached through its call's partner. */
export const questionSubject: Subject<FoundQuestion> = {
  kind: 'call_question',
  param: 'questionId',
  find: (tx, id) => findQuestion(tx, id),
};
