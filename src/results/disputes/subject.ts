import type { Subject } from '../../platform/http/route.ts';
import { type GatheredDispute, gatherDispute } from './gather-dispute.ts';

/** The dispute of a path, by `:disputeId`, with what moved since. */
export const disputeSubject: Subject<GatheredDispute> = {
  kind: 'dispute',
  param: 'disputeId',
  find: (tx, id, { actionId }) => gatherDispute(tx, actionId, id),
};
