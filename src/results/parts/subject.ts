import type { Subject } from '../../platform/http/route.ts';
import { findPart, type Part } from './queries.ts';

/** The part of a donor report of a path, by `:partId`. */
export const partSubject: Subject<Part> = {
  kind: 'report_part',
  param: 'partId',
  find: (tx, id, { actionId }) => findPart(tx, actionId, id),
};
