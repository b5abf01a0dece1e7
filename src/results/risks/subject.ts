import type { Subject } from '../../platform/http/route.ts';
import { findRisk, type Risk } from './queries.ts';

/** The risk of a path, by `:riskId`. */
export const riskSubject: Subject<Risk> = {
  kind: 'risk',
  param: 'riskId',
  find: (tx, id, { actionId }) => findRisk(tx, actionId, id),
};
