import type { Subject } from '../../platform/http/route.ts';
import { findPaymentFile, type PaymentFile } from './queries.ts';
import { findPayingAccount, type PayingAccount } from './queries-accounts.ts';

/** A file for the bank, by `:paymentFileId` of a path. */
export const paymentFileSubject: Subject<PaymentFile> = {
  kind: 'payment_file',
  param: 'paymentFileId',
  find: (tx, id) => findPaymentFile(tx, id),
};

/** An account that a partner pays from, by `:payingAccountId`. */
export const payingAccountSubject: Subject<PayingAccount> = {
  kind: 'paying_account',
  param: 'payingAccountId',
  find: (tx, id) => findPayingAccount(tx, id),
};
