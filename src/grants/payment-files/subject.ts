import type { Subject } from '../../platform/http/route.ts';
import { findPaymentFile, type PaymentFile } from './queries.ts';

/** A file for the bank, by `:paymentFileId` of a path. */
export const paymentFileSubject: Subject<PaymentFile> = {
  kind: 'payment_file',
  param: 'paymentFileId',
  find: (tx, id) => findPaymentFile(tx, id),
};
