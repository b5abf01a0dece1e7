import type { Subject } from '../../platform/http/route.ts';
import type { PoolMember } from '../assessment/queries-pool.ts';
import { findAssessor } from './queries.ts';

/** An assessor of the pool, by `:assessorId`. */
export const assessorSubject: Subject<PoolMember> = {
  kind: 'assessor',
  param: 'assessorId',
  find: (tx, id, { actionId }) => findAssessor(tx, actionId, id),
};
