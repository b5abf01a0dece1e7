import type { Subject } from '../../platform/http/route.ts';
import { findIncome, type Income } from './queries.ts';

/** What was received, by `:incomeId`. */
export const incomeSubject: Subject<Income> = {
  kind: 'income',
  param: 'incomeId',
  find: (tx, id, { actionId }) => findIncome(tx, actionId, id),
};
