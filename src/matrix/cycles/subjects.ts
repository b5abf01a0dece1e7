import type { Subject } from '../../platform/http/route.ts';
import { type Cycle, type CycleStandard, findCycle, findCycleStandard } from './queries.ts';
import { findSeat, type Seat } from './queries-seats.ts';
import { findInvitation, findPlace, type Invitation, type ReachedPlace } from './queries-verdicts.ts';

export const cycleSubject: Subject<Cycle> = {
  kind: 'cycle',
  param: 'cycleId',
  find: (tx, id, { actionId }) => findCycle(tx, actionId, id),
};
export const cycleStandardSubject: Subject<CycleStandard> = {
  kind: 'cycle_standard',
  param: 'cycleStandardId',
  find: (tx, id, { actionId }) => findCycleStandard(tx, actionId, id),
};
export const seatSubject: Subject<Seat> = {
  kind: 'cycle_seat',
  param: 'seatId',
  find: (tx, id, { actionId }) => findSeat(tx, actionId, id),
};
/** A place as whoever asks reaches it: whether they assess it themselves. */
export const placeSubject: Subject<ReachedPlace> = {
  kind: 'cycle_place',
  param: 'placeId',
  find: async (tx, id, { actionId, actor }) =>
    actor ? findPlace(tx, actionId, id, actor.personId) : undefined,
};
export const invitationSubject: Subject<Invitation> = {
  kind: 'cycle_invitation',
  param: 'invitationId',
  find: (tx, id, { actionId }) => findInvitation(tx, actionId, id),
};
