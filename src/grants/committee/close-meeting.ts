import { dayIn, type PlainDate } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { lockCall } from '../calls/queries.ts';
import { mustBeCurrent } from '../selection/must-be-current.ts';
import { gatherReport, hashOfReport } from './gather-report.ts';
import { mustLead, proposedBy } from './proposed-by.ts';
import { findCommittee, lockCommittee } from './queries.ts';
import { saveCommittee } from './queries-store.ts';
import { committeeWorkflow } from './workflow.ts';

/**
 * Closes the meeting: the evaluation report is kept as it was `seen`, and its signers are asked to sign it by a day.
 * Problems: `committee_not_in_state`, those of `mustBeClosable`, those of `mustLead`, `ranking_outdated`, `sign_by_past`, `changed_since_shown`.
 */
export async function closeMeeting(
  work: Work,
  input: { committeeId: string; signBy: PlainDate; seen?: string | undefined },
): Promise<void> {
  const { tx, now, actor } = work;
  // The call first, as who ranks and decides does: nobody makes another ranking meanwhile.
  const found = await findCommittee(tx, input.committeeId);
  if (found) await lockCall(tx, found.callId);
  const committee = await lockCommittee(tx, input.committeeId);
  const state = beginStep(work, committeeWorkflow, 'close', committee);
  if (input.signBy < dayIn(zone, now)) throw problem('sign_by_past', {}, { field: 'sign_by' });
  await mustBeCurrent(tx, { id: committee.latestRankingId!, callId: committee.callId });
  mustLead(committee.departures, await proposedBy(tx, committee));
  const report = await gatherReport(tx, committee);
  const sha256 = hashOfReport(report);
  mustBeSeen(input.seen, sha256);
  await saveCommittee(tx, committee.id, {
    ...{ state, report, sha256 },
    signBy: input.signBy,
    closedBy: actor.personId,
    closedAt: now,
    version: committee.version + 1,
  });
  const details = { ranking: committee.latestRankingId, sha256, sign_by: input.signBy };
  await finishStep(work, committeeWorkflow, 'close', committee.id, details);
}
