import type { Subject } from '../../platform/http/route.ts';
import { type Assignment, findAssignment } from './queries.ts';

/** The assignment of a path, by `:assignmentId`. */
export const assignmentSubject: Subject<Assignment> = {
  kind: 'assignment',
  param: 'assignmentId',
  find: (tx, id) => findAssignment(tx, id),
};
