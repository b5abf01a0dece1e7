import type { Subject } from '../../platform/http/route.ts';
import { type Dispute, findDispute } from './queries.ts';

/** The dispute of a path, by `:disputeId`. What moved since is measured for those alone who may read it: else its time would tell that it is there. */
export const disputeSubject: Subject<Dispute> = {
  kind: 'dispute',
  param: 'disputeId',
  find: (tx, id, { actionId }) => findDispute(tx, actionId, id),
};
