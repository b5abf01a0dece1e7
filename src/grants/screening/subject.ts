import type { Subject } from '../../platform/http/route.ts';
import { findHit, findScreened, type HitRecord, type Screened } from './queries.ts';
import { findList, type ScreeningList } from './queries-lists.ts';

export const listSubject: Subject<ScreeningList> = {
  kind: 'screening_list',
  param: 'screeningListId',
  find: (tx, id, { actionId }) => findList(tx, actionId, id),
};
/** An organisation with the calls whose partners read its screenings, by `:organisationId`. */
export const screenedSubject: Subject<Screened> = {
  kind: 'screened_organisation',
  param: 'organisationId',
  find: (tx, id, { actionId }) => findScreened(tx, actionId, id),
};
export const hitSubject: Subject<HitRecord> = {
  kind: 'screening_hit',
  param: 'screeningHitId',
  find: (tx, id) => findHit(tx, id),
};
