import type { Subject } from '../../platform/http/route.ts';
import { findInstalment, type InstalmentRecord } from './queries.ts';

/** The instalment of a path, by `:instalmentId`; it is reached through its agreement. */
export const instalmentSubject: Subject<InstalmentRecord> = {
  kind: 'instalment',
  param: 'instalmentId',
  find: (tx, id) => findInstalment(tx, id),
};
