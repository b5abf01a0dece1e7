import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { type Convened, seatsOf } from './convene-committee.ts';
import { type Committee, lockCommittee } from './queries.ts';
import { type SeatGiven, saveCommittee, saveSeats } from './queries-store.ts';
import { committeeWorkflow } from './workflow.ts';

/**
 * Changes day, place, agenda and members of a meeting, and tells its members. Who stays keeps what they declared; who declared a conflict
 * of interest stays, so that the report says it.
 * Problems: `committee_not_in_state`, `changed_meanwhile`, `committee_seat_taken`, `committee_person_unavailable`.
 */
export async function editCommittee(
  work: Work,
  input: Convened & { committeeId: string; version: number },
): Promise<void> {
  const committee = await lockCommittee(work.tx, input.committeeId);
  beginStep(work, committeeWorkflow, 'edit', committee);
  if (input.version !== committee.version) throw problem('changed_meanwhile');
  const given = await seatsOf(work, { ...committee, id: committee.callId }, input, committee.id);
  const seats = [...given, ...conflictedBeside(committee, given)];
  const before = new Set(committee.members.map(({ personId }) => personId));
  const { meetingOn, place, agenda, chairVotes } = input;
  await saveCommittee(work.tx, committee.id, {
    ...{ meetingOn, place, agenda, chairVotes },
    version: committee.version + 1,
  });
  await saveSeats(work.tx, committee.id, seats);
  const added = seats.filter(({ personId }) => !before.has(personId)).length;
  await finishStep(work, committeeWorkflow, 'edit', committee.id, { added });
}

function conflictedBeside({ members }: Committee, given: readonly SeatGiven[]): SeatGiven[] {
  const seated = new Set(given.map(({ personId }) => personId));
  return members
    .filter(({ personId, declaration }) => declaration === 'conflict' && !seated.has(personId))
    .map(({ personId }) => ({ personId, role: 'member' }));
}
