import type { Subject } from '../../platform/http/route.ts';
import { type Draft, findDraft } from './queries.ts';

/** The draft of a path, by `:draftId`. */
export const draftSubject: Subject<Draft> = {
  kind: 'form_draft',
  param: 'draftId',
  find: (tx, id, { actionId }) => findDraft(tx, actionId, id),
};
