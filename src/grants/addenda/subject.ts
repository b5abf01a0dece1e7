import type { Subject } from '../../platform/http/route.ts';
import { type Addendum, findAddendum } from './queries.ts';

/** A change of a sub-grant agreement, by `:addendumId` of a path. */
export const addendumSubject: Subject<Addendum> = {
  kind: 'addendum',
  param: 'addendumId',
  find: (tx, id) => findAddendum(tx, id),
};
