import type { Subject } from '../platform/http/route.ts';
import { findCall, type PublishedCall } from './queries.ts';

/** The published call of a path, by `:callId`. */
export const callSubject: Subject<PublishedCall> = {
  kind: 'published_call',
  param: 'callId',
  find: (tx, id, { actionId }) => findCall(tx, actionId, id),
};
