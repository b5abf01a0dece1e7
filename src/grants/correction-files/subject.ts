import type { Subject } from '../../platform/http/route.ts';
import { type FoundCorrectionFile, findCorrectionFile } from './queries.ts';

/** A file of a correction with the correction, by `:correctionFileId`. */
export const correctionFileSubject: Subject<FoundCorrectionFile> = {
  kind: 'correction_file',
  param: 'correctionFileId',
  find: (tx, id) => findCorrectionFile(tx, id),
};
