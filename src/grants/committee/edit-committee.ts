import type { AuditTexts } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { findCall } from '../calls/queries.ts';
import { asSeat, type Convened, deadlineOf, seatsOf } from './convene-committee.ts';
import { mustStayEnough, reasonOfDay } from './convening-rules.ts';
import { type Committee, lockCommittee } from './queries.ts';
import { type SeatGiven, saveCommittee, saveSeats } from './queries-store.ts';
import type { Seat } from './rules.ts';
import { committeeWorkflow } from './workflow.ts';

/**
 * Changes day, place, agenda and members of a meeting, and tells its members. Who stays keeps what they declared; who declared a conflict
 * of interest stays, so that the report says it. `dayReason`: why the day of a meeting that was held is another.
 * Problems: `committee_not_in_state`, `changed_meanwhile`, `committee_seat_taken`, `committee_person_unavailable`, those of `mustStayEnough`
 * and `reasonOfDay`.
 */
export async function editCommittee(
  work: Work,
  input: Convened & { committeeId: string; version: number; dayReason?: string },
): Promise<void> {
  const committee = await lockCommittee(work.tx, input.committeeId);
  beginStep(work, committeeWorkflow, 'edit', committee);
  if (input.version !== committee.version) throw problem('changed_meanwhile');
  const given = await seatsOf(work, { ...committee, id: committee.callId }, input, committee.id);
  const seats = [...given, ...conflictedBeside(committee, given)];
  const before = new Set(committee.members.map(({ personId }) => personId));
  const { meetingOn, place, agenda, chairVotes } = input;
  const members = seats.map((one) => seatKept(committee, one));
  mustStayEnough({ chairVotes, terms: committee.terms, members }, committee);
  const call = (await findCall(work.tx, committee.callId))!;
  const dayReason = reasonOfDay(
    committee,
    { meetingOn, dayReason: input.dayReason ?? '' },
    { deadlineOn: deadlineOf(call), today: dayIn(zone, work.now) },
  );
  await saveCommittee(work.tx, committee.id, {
    ...{ meetingOn, place, agenda, chairVotes, dayReason },
    version: committee.version + 1,
  });
  await saveSeats(work.tx, committee.id, seats);
  const added = seats.filter(({ personId }) => !before.has(personId)).length;
  const why: AuditTexts = dayReason === committee.dayReason ? {} : { reason: dayReason };
  const days = { from: committee.meetingOn, to: meetingOn };
  await finishStep(work, committeeWorkflow, 'edit', committee.id, { added, ...days }, why);
}

/** Who stays keeps what they declared. */
function seatKept({ members }: Committee, given: SeatGiven): Seat {
  const before = members.find(({ personId }) => personId === given.personId);
  return { ...(before ?? asSeat(given)), role: given.role };
}

function conflictedBeside({ members }: Committee, given: readonly SeatGiven[]): SeatGiven[] {
  const seated = new Set(given.map(({ personId }) => personId));
  return members
    .filter(({ personId, declaration }) => declaration === 'conflict' && !seated.has(personId))
    .map(({ personId }) => ({ personId, role: 'member' }));
}
