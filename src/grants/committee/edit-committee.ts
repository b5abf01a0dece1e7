import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { type Convened, seatsOf } from './convene-committee.ts';
import { lockCommittee } from './queries.ts';
import { saveCommittee, saveSeats } from './queries-store.ts';
import { committeeWorkflow } from './workflow.ts';

/**
 * Changes day, place, agenda and members of a meeting. Who stays keeps what they declared.
 * Problems: `committee_not_in_state`, `changed_meanwhile`, `committee_seat_taken`, `committee_person_unavailable`.
 */
export async function editCommittee(
  work: Work,
  input: Convened & { committeeId: string; version: number },
): Promise<void> {
  const committee = await lockCommittee(work.tx, input.committeeId);
  beginStep(work, committeeWorkflow, 'edit', committee);
  if (input.version !== committee.version) throw problem('changed_meanwhile');
  const seats = await seatsOf(work, committee, input);
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
