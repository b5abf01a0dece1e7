import type { Subject } from '../../platform/http/route.ts';
import { type FoundBill, findBill } from './queries.ts';

/** A bill with its report, by `:billId`. */
export const billSubject: Subject<FoundBill> = {
  kind: 'bill',
  param: 'billId',
  find: (tx, id) => findBill(tx, id),
};
