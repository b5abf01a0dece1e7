import type { Subject } from '../platform/http/route.ts';
import { findGathering, type Gathering } from './queries.ts';

/** The gathering of a path. */
export const gatheringSubject: Subject<Gathering> = {
  kind: 'gathering',
  param: 'gatheringId',
  find: (tx, id, { actionId }) => findGathering(tx, actionId, id),
};
