import type { Subject } from '../platform/http/route.ts';
import { findGathering, type Gathering } from './queries.ts';

/** Whose people are named: who looks from another organisation is kept. */
export const readsPeople = ({ id, partnerId }: Pick<Gathering, 'id' | 'partnerId'>) => ({
  kind: 'gathering',
  id,
  organisationId: partnerId,
});

/** What people need to get in, to follow and to eat: whoever looks is kept, those who hold the gathering too. */
export const readsNeeds = ({ id }: Pick<Gathering, 'id'>) => ({ kind: 'need', id });

/** Where staff find a gathering. */
export const gatheringOf = (id: string) => `/staff/gatherings/${id}`;

/** The gathering of a path. */
export const gatheringSubject: Subject<Gathering> = {
  kind: 'gathering',
  param: 'gatheringId',
  find: (tx, id, { actionId }) => findGathering(tx, actionId, id),
};
