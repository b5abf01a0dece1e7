import type { EvaluationGrid } from '../../action/index.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import type { Tx } from '../../platform/work.ts';
import { scoreRuleOf } from '../assessment/score-rules.ts';
import { type Call, findCall, listLots } from '../calls/queries.ts';
import { roleThatConfirmed } from '../checks/checked-by-two.ts';
import { checkItems } from '../checks/rules.ts';
import { findOpening } from '../opening/queries.ts';
import { isApart } from '../selection/make-ranking.ts';
import { listAssessed } from '../selection/queries.ts';
import { proposedBy } from './proposed-by.ts';
import type { Committee } from './queries.ts';
import {
  type Checked,
  countAssessors,
  findRankingNumber,
  listAnsweredComplaints,
  listChecked,
  listReceivedBy,
} from './queries-facts.ts';
import type { CheckedFact, ReportFacts } from './report-facts.ts';
import { quorumOf, votersOf } from './rules.ts';

/** What is signed of a report. */
export const hashOfReport = (facts: ReportFacts): string => hashOfContent(facts);

/** The report as the records are now; closing the meeting keeps it. */
export async function gatherReport(tx: Tx, committee: Committee): Promise<ReportFacts> {
  const call = (await findCall(tx, committee.callId))!;
  return {
    call: await clockOf(tx, call),
    rules: rulesOf(call, committee),
    lots: (await listLots(tx, call.id)).map(({ id, number, title, envelopeMinor, currency }) => ({
      ...{ id, number, title, envelopeMinor, currency },
    })),
    received: await receivedBy(tx, call.id),
    checks: (await listChecked(tx, call.id)).map(checkedFact),
    assessors: await countAssessors(tx, call.id),
    ...(await thirdOpenIn(tx, call)),
    ranking: await rankingOf(tx, committee),
    ...(await cutsIn(tx, call)),
    ...(Object.keys(committee.departures).length > 0 && { departures: committee.departures }),
    complaints: await listAnsweredComplaints(tx, call.id),
    ...sittingOf(committee),
  };
}

async function clockOf(
  tx: Tx,
  { id, number, title, partnerName, publishedAt, deadlineAt }: Call,
): Promise<ReportFacts['call']> {
  const opening = await findOpening(tx, id);
  return {
    ...{ number, title, partnerName, publishedAt, deadlineAt },
    openedAt: opening?.openedAt ?? null,
    openingSha256: opening?.sha256 ?? null,
  };
}

function rulesOf({ rules }: Call, { terms, isUsual }: Committee): ReportFacts['rules'] {
  const { graceSeconds, assessors, divergencePercent, passPoints } = rules;
  return {
    ...{ graceSeconds, assessors, divergencePercent, passPoints },
    scoreRule: scoreRuleOf(rules),
    ...{ committee: terms, isUsual },
  };
}

async function receivedBy(tx: Tx, callId: string): Promise<ReportFacts['received']> {
  const received = await listReceivedBy(tx, callId);
  return {
    submitted: received.length,
    inGrace: received.filter(({ late }) => late).map(({ number }) => number),
    withdrawn: received.filter(({ state }) => state === 'withdrawn').map(({ number }) => number),
  };
}

function checkedFact({ items, reasons, confirmedRole: role, ...check }: Checked): CheckedFact {
  const confirmedRole = roleThatConfirmed({ items, outcome: check.outcome, confirmedRole: role });
  return {
    ...check,
    reasons: reasons ?? '',
    ...(confirmedRole && { confirmedRole }),
    items: checkItems.flatMap((item) => {
      const { verdict = null, note = '' } = items[item] ?? {};
      return verdict === 'no' || note.trim() ? [{ item, verdict, note: note.trim() }] : [];
    }),
  };
}

function sittingOf(committee: Committee): Pick<ReportFacts, 'meeting' | 'members'> {
  const { number, meetingOn, dayReason, place, agenda, minutes, votes } = committee;
  const voters = votersOf(committee);
  return {
    meeting: {
      ...{ number, on: meetingOn, place, agenda, minutes, votes },
      ...(dayReason && { dayReason }),
      quorum: quorumOf(committee),
    },
    members: committee.members.map((one) => ({
      ...{ personId: one.personId, role: one.role, declaration: one.declaration, declaredAt: one.declaredAt },
      ...{ conflict: one.conflict, present: one.present },
      votes: voters.includes(one),
    })),
  };
}

/** The applications that need a third assessor whom nobody has asked yet: before the ranking alone, so no report that is signed has them. */
async function thirdOpenIn(tx: Tx, call: Call): Promise<Pick<ReportFacts, 'thirdOpen'>> {
  const apart = (await listAssessed(tx, call.id)).filter(
    (one) => one.open === 0 && isApart(one, call.grid as EvaluationGrid, call.rules),
  );
  return apart.length > 0 ? { thirdOpen: apart.map(({ number }) => number) } : {};
}

/** What assessors took off the amounts that are asked for. */
async function cutsIn(tx: Tx, { id }: Call): Promise<Pick<ReportFacts, 'cuts'>> {
  const cuts = (await listAssessed(tx, id)).flatMap(({ number, assessments }) =>
    assessments.flatMap((one, at) => one.cuts.map((cut) => ({ ...cut, number, assessor: at + 1 }))),
  );
  return cuts.length > 0 ? { cuts } : {};
}

/** With the outcomes that the committee proposes. */
async function rankingOf(tx: Tx, committee: Committee): Promise<ReportFacts['ranking']> {
  const { latestRankingId: id } = committee;
  const found = id === null ? undefined : await findRankingNumber(tx, id);
  if (!found) return null;
  const rows = await proposedBy(tx, committee);
  return {
    ...found,
    rows: rows.map((row) => ({
      number: row.number,
      organisationName: row.organisationName,
      lotId: row.lotId,
      position: row.position,
      scorePoints: row.scorePoints,
      scoreParts: row.scoreParts,
      working: row.working,
      amountMinor: row.amountMinor,
      outcome: row.outcome,
      reservePosition: row.reservePosition,
      reason: row.reason,
    })),
  };
}
