import type { Subject } from '../../platform/http/route.ts';
import { type FoundAccountProof, findAccountProof } from './queries.ts';

/** The document about an account with its agreement, by `:accountProofId`. */
export const accountProofSubject: Subject<FoundAccountProof> = {
  kind: 'account_proof',
  param: 'accountProofId',
  find: (tx, id) => findAccountProof(tx, id),
};
