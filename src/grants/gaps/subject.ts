import type { Subject } from '../../platform/http/route.ts';
import { type FoundGap, type FoundGapFile, findGap, findGapFile } from './queries.ts';

export const gapSubject: Subject<FoundGap> = {
  kind: 'gap_request',
  param: 'gapId',
  find: (tx, id) => findGap(tx, id),
};
export const gapFileSubject: Subject<FoundGapFile> = {
  kind: 'gap_file',
  param: 'fileId',
  find: (tx, id) => findGapFile(tx, id),
};
