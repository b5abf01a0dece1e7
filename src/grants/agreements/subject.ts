import type { Subject } from '../../platform/http/route.ts';
import { type Agreement, findAgreement } from './queries.ts';

/** The sub-grant agreement of a path, by `:agreementId`. */
export const agreementSubject: Subject<Agreement> = {
  kind: 'agreement',
  param: 'agreementId',
  find: (tx, id) => findAgreement(tx, id),
};
