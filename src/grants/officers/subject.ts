import type { Subject } from '../../platform/http/route.ts';
import { type FoundOfficer, findOfficer } from './queries.ts';

/** Who leads an organisation, by `:officerId`. */
export const officerSubject: Subject<FoundOfficer> = {
  kind: 'officer',
  param: 'officerId',
  find: (tx, id) => findOfficer(tx, id),
};
