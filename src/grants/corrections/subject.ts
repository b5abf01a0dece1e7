import type { Subject } from '../../platform/http/route.ts';
import { type CorrectableLine, type CorrectionRecord, findCorrectable, findCorrection } from './queries.ts';

export const correctionSubject: Subject<CorrectionRecord> = {
  kind: 'correction',
  param: 'correctionId',
  find: (tx, id) => findCorrection(tx, id),
};
/** An expenditure that may be corrected, by `:lineId`; nothing is locked before the verb does it in its order. */
export const correctableSubject: Subject<CorrectableLine> = {
  kind: 'line',
  param: 'lineId',
  find: (tx, id) => findCorrectable(tx, id),
};
