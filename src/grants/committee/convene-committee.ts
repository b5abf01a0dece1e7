import { audit } from '../../platform/audit/audit.ts';
import { dayIn, type PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { type Call, lockCall } from '../calls/queries.ts';
import { findDecision } from '../selection/queries.ts';
import { mustBeEnough, mustBeToCome } from './convening-rules.ts';
import { committeePermissions } from './permissions.ts';
import { type Committee, listCommittees } from './queries.ts';
import { hasConflict, listCommitteeCandidates } from './queries-people.ts';
import { insertCommittee, type SeatGiven, saveSeats } from './queries-store.ts';
import type { Seat } from './rules.ts';
import { committeeTermsOf } from './terms.ts';

export type Convened = {
  readonly meetingOn: PlainDate;
  readonly place: string;
  readonly agenda: string;
  readonly chairVotes: boolean;
  readonly chairId: string;
  readonly secretaryId: string;
  readonly memberIds: readonly string[];
};

/**
 * Convenes the evaluation committee of a published call to a meeting, and tells its members. Returns its id.
 * Problems: `call_not_in_state`, `already_decided`, `conflict_declared`, `committee_open`, `committee_seat_taken`, `committee_person_unavailable`,
 * those of `mustBeEnough` and `mustBeToCome`.
 */
export async function conveneCommittee(work: Work, input: Convened & { callId: string }): Promise<string> {
  const call = await lockCall(work.tx, input.callId);
  mustBeAbleTo(work.actor, committeePermissions.convene, call);
  if (call.state !== 'published') throw problem('call_not_in_state', { state: call.state, verb: 'convene' });
  if (await findDecision(work.tx, call.id)) throw problem('already_decided');
  if (await hasConflict(work.tx, call.id, work.actor.personId)) throw problem('conflict_declared');
  const before = await listCommittees(work.tx, call.id);
  if (before.some(isOpen)) throw problem('committee_open');
  const seats = await seatsOf(work, call, input);
  mustBeEnough({
    chairVotes: input.chairVotes,
    members: seats.map(asSeat),
    terms: committeeTermsOf(call.rules),
  });
  mustBeToCome(input.meetingOn, { deadlineOn: deadlineOf(call), today: dayIn(zone, work.now) });
  const id = newId();
  await insertCommittee(work.tx, {
    id,
    callId: call.id,
    number: before.length + 1,
    meetingOn: input.meetingOn,
    place: input.place,
    agenda: input.agenda,
    chairVotes: input.chairVotes,
    convenedBy: work.actor.personId,
    convenedAt: work.now,
  });
  await saveSeats(work.tx, id, seats);
  await work.enqueue(committeePermissions.convene.name, { committeeId: id });
  const details = { call: call.id, members: seats.length };
  await audit(work, committeePermissions.convene.name, { kind: 'committee', id }, details);
  return id;
}

/** Of a call's meetings one at a time is open. */
export const isOpen = ({ state }: Pick<Committee, 'state'>): boolean =>
  state === 'convened' || state === 'signing';

/** The day on which a call closes, where it closes. */
export const deadlineOf = ({
  deadlineAt,
  deadlineZone,
}: Pick<Call, 'deadlineAt' | 'deadlineZone'>): PlainDate | null =>
  deadlineAt && dayIn(deadlineZone, deadlineAt);

/** Somebody who sits on a committee from now on. */
export const asSeat = (given: SeatGiven): Seat => ({
  ...given,
  ...{ declaration: null, declaredOn: null, present: false, signed: false },
});

/** Who sits where. Problems: `committee_seat_taken`, `committee_person_unavailable`. */
export async function seatsOf(
  { tx }: Pick<Work, 'tx'>,
  call: Pick<Call, 'id' | 'actionId' | 'partnerId'>,
  { chairId, secretaryId, memberIds }: Pick<Convened, 'chairId' | 'secretaryId' | 'memberIds'>,
  committeeId?: string,
): Promise<SeatGiven[]> {
  if (secretaryId === chairId) throw problem('committee_seat_taken', {}, { field: 'secretary' });
  if (memberIds.some((id) => id === chairId || id === secretaryId))
    throw problem('committee_seat_taken', {}, { field: 'members[]' });
  const known = new Set((await listCommitteeCandidates(tx, call, committeeId)).map(({ id }) => id));
  const seats: (SeatGiven & { field: string })[] = [
    { personId: chairId, role: 'chair', field: 'chair' },
    { personId: secretaryId, role: 'secretary', field: 'secretary' },
    ...[...new Set(memberIds)].map((personId) => ({ personId, role: 'member' as const, field: 'members[]' })),
  ];
  for (const { personId, field } of seats)
    if (!known.has(personId)) throw problem('committee_person_unavailable', {}, { field });
  return seats.map(({ personId, role }) => ({ personId, role }));
}
