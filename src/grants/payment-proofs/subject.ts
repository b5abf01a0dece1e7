import type { Subject } from '../../platform/http/route.ts';
import { type FoundProof, findProof } from './queries.ts';

/** The proof of a payment with its agreement, by `:proofId`. */
export const proofSubject: Subject<FoundProof> = {
  kind: 'payment_proof',
  param: 'proofId',
  find: (tx, id) => findProof(tx, id),
};
