import type { Subject } from '../../platform/http/route.ts';
import { findPublishedCycle, type PublishedCycle } from './queries-published.ts';

export const publishedCycleSubject: Subject<PublishedCycle> = {
  kind: 'published_cycle',
  param: 'cycleId',
  find: (tx, id, { actionId }) => findPublishedCycle(tx, actionId, id),
};
