import { audit } from '../../platform/audit/audit.ts';
import { addDays, dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { saveApplicationState } from '../applications/queries.ts';
import { type ApplicationState, nextApplicationState } from '../applications/rules.ts';
import { keepResults } from '../call-results/queries.ts';
import { lockCall } from '../calls/queries.ts';
import { endByDecision } from '../committee/end-by-decision.ts';
import { listCommittees } from '../committee/queries.ts';
import { hasConflict } from '../committee/queries-people.ts';
import { departuresOf, mustBeReported, seenOfDecision } from '../committee/rules.ts';
import { committeeTermsOf } from '../committee/terms.ts';
import { mustHaveScreened } from '../screening/screening-facts.ts';
import { awardedOf } from './awarded-of.ts';
import { keepDeparted } from './keep-departed.ts';
import { mustBeCurrent } from './must-be-current.ts';
import { selectionPermissions } from './permissions.ts';
import { findDecision, findLatestRanking, insertDecision, lockRanked, saveCommunicated } from './queries.ts';

const verbs = { awarded: 'award', reserve: 'put_on_reserve', rejected: 'reject' } as const;

/**
 * Decides on a call by its latest ranking, and by where the signed report of the committee departs from it: by what was `seen`. No applicant is told yet. An open meeting of the committee ends.
 * Problems: `not_ranked`, `already_decided`, `ranking_outdated`, `changed_since_shown`,
 * `award_not_screened` (numbers, count), `conflict_declared`, `report_not_signed`, `report_of_earlier_ranking`, `report_not_carried`.
 */
export async function decide(
  work: Work,
  input: { callId: string; minutes: string; seen?: string },
): Promise<void> {
  const call = await lockCall(work.tx, input.callId);
  mustBeAbleTo(work.actor, selectionPermissions.decide, call);
  if (await findDecision(work.tx, call.id)) throw problem('already_decided');
  if (await hasConflict(work.tx, call.id, work.actor.personId)) throw problem('conflict_declared');
  const ranking = await findLatestRanking(work.tx, call.id);
  if (!ranking) throw problem('not_ranked');
  const meetings = await listCommittees(work.tx, call.id);
  mustBeReported(committeeTermsOf(call.rules), meetings, ranking.id);
  // Whoever withdraws meanwhile waits for the decision, or the decision for them.
  await lockRanked(work.tx, ranking.id);
  const ranked = { rankingId: ranking.id, rows: await mustBeCurrent(work.tx, ranking) };
  const departures = departuresOf(meetings, ranking.id, ranked.rows);
  mustBeSeen(input.seen, seenOfDecision(meetings, ranking.id, departures));
  const { rankingId, rows } = await keepDeparted(work, call, ranked, departures);
  await mustHaveScreened(work, awardedOf(rows));
  const id = newId();
  await insertDecision(work.tx, {
    id,
    callId: call.id,
    rankingId,
    decidedBy: work.actor.personId,
    decidedAt: work.now,
    reserveValidUntil: addDays(dayIn(zone, work.now), call.rules.reserveDays),
    minutes: input.minutes,
  });
  for (const row of rows) {
    const state = nextApplicationState(row.state as ApplicationState, verbs[row.outcome]);
    await saveApplicationState(work.tx, row.applicationId, state, work.now);
  }
  await endByDecision(work, call.id);
  await audit(
    work,
    selectionPermissions.decide.name,
    { kind: 'call', id: call.id },
    { decision: id, awarded: rows.filter(({ outcome }) => outcome === 'awarded').length },
    { minutes: input.minutes },
  );
}

/** Tells every applicant, with scores and reasons: from now on their pages show it, and a mail says that it is there. Problem: `not_decided`. */
export async function communicateDecision(work: Work, input: { callId: string }): Promise<void> {
  const call = await lockCall(work.tx, input.callId);
  mustBeAbleTo(work.actor, selectionPermissions.communicate, call);
  const decision = await findDecision(work.tx, call.id);
  if (!decision) throw problem('not_decided');
  if (decision.communicatedAt) return;
  await saveCommunicated(work.tx, decision.id, {
    communicatedAt: work.now,
    communicatedBy: work.actor.personId,
  });
  await keepResults(work.tx, call.id);
  await work.enqueue('decision.communicate', { callId: call.id });
  await work.enqueue('loop.invite', { callId: call.id });
  await audit(work, selectionPermissions.communicate.name, { kind: 'call', id: call.id });
}
