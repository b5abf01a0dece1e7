import type { Subject } from '../../platform/http/route.ts';
import { findPayingAccount, type PayingAccount } from './queries.ts';

/** An account that a partner pays from, by `:payingAccountId`. */
export const payingAccountSubject: Subject<PayingAccount> = {
  kind: 'paying_account',
  param: 'payingAccountId',
  find: (tx, id) => findPayingAccount(tx, id),
};
