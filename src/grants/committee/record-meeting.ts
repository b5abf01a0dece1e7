import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import type { Departures } from '../selection/departures.ts';
import { mustBeRecord, mustFitPresent } from './convening-rules.ts';
import { mustLead, proposedBy } from './proposed-by.ts';
import { lockCommittee } from './queries.ts';
import { saveCommittee, savePresent } from './queries-store.ts';
import type { Votes } from './rules.ts';
import { committeeWorkflow } from './workflow.ts';

/**
 * Records who was present, what the committee said to each lot, and the minutes, on the latest ranking; with gaps, but not empty. Who declared a conflict of interest is not present.
 * Problems: `committee_not_in_state`, `changed_meanwhile`, `committee_record_ahead` (day), `committee_record_empty`, `committee_votes_many` (lot, count), those of `mustLead`.
 */
export async function recordMeeting(
  work: Work,
  input: {
    committeeId: string;
    version: number;
    presentIds: readonly string[];
    votes: Votes;
    departures?: Departures;
    minutes: string;
  },
): Promise<void> {
  const committee = await lockCommittee(work.tx, input.committeeId);
  beginStep(work, committeeWorkflow, 'record', committee);
  if (input.version !== committee.version) throw problem('changed_meanwhile');
  const able = committee.members.filter(({ declaration }) => declaration !== 'conflict');
  const present = able.filter(({ personId }) => input.presentIds.includes(personId));
  const members = committee.members.map((one) => ({ ...one, present: present.includes(one) }));
  // What is saved while it is typed may still be empty.
  if (!work.typing) mustBeRecord({ members, votes: input.votes, minutes: input.minutes });
  const departures = input.departures ?? {};
  if (!work.typing) mustLead(departures, await proposedBy(work.tx, { ...committee, departures }));
  mustFitPresent({ ...committee, members }, input.votes);
  const lots = new Set(committee.lots.map(({ id }) => id));
  await savePresent(
    work.tx,
    committee.id,
    present.map(({ personId }) => personId),
  );
  await saveCommittee(work.tx, committee.id, {
    minutes: input.minutes,
    rankingId: committee.latestRankingId,
    departures,
    votes: Object.fromEntries(Object.entries(input.votes).filter(([lot]) => lots.has(lot))),
    version: committee.version + 1,
  });
  await finishStep(work, committeeWorkflow, 'record', committee.id, { present: present.length });
}
