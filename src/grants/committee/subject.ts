import type { Subject } from '../../platform/http/route.ts';
import { type Committee, findCommittee } from './queries.ts';

/** The committee of a path, by `:committeeId`. */
export const committeeSubject: Subject<Committee> = {
  kind: 'committee',
  param: 'committeeId',
  find: (tx, id) => findCommittee(tx, id),
};
