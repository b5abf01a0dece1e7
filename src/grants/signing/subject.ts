import type { Subject } from '../../platform/http/route.ts';
import { type FoundScanPage, findScanPage } from './queries.ts';

/** A page of a scan with its agreement, by `:scanPageId`. */
export const scanPageSubject: Subject<FoundScanPage> = {
  kind: 'agreement_scan',
  param: 'scanPageId',
  find: (tx, id) => findScanPage(tx, id),
};
