import type { Subject } from '../../platform/http/route.ts';
import { findVisit, type Visit } from './queries.ts';
import { type FindingRecord, findFinding } from './queries-findings.ts';

/** The visit of a path, by `:visitId`. */
export const visitSubject: Subject<Visit> = {
  kind: 'visit',
  param: 'visitId',
  find: (tx, id) => findVisit(tx, id),
};
/** A finding of a visit, by `:findingId`: who reaches its visit reaches it. */
export const findingSubject: Subject<FindingRecord> = {
  kind: 'visit_finding',
  param: 'findingId',
  find: (tx, id) => findFinding(tx, id),
};
