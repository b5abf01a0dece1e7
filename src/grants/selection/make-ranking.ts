import type { EvaluationGrid } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { countingOf, diverges, maximumOf, meanOf, sectionsBelowFloor } from '../assessment/rules.ts';
import { type ScoreRule, scoreRuleOf } from '../assessment/score-rules.ts';
import { type Call, listLots, lockCall } from '../calls/queries.ts';
import { phaseOf } from '../calls/rules.ts';
import { listCommittees } from '../committee/queries.ts';
import { hasConflict } from '../committee/queries-people.ts';
import { selectionPermissions } from './permissions.ts';
import {
  type AssessedApplication,
  countUnchecked,
  findDecision,
  insertRanking,
  listAssessed,
} from './queries.ts';
import { type Candidate, select } from './rules.ts';

/**
 * Ranks a closed call against its envelopes and keeps the snapshot; making it again makes another, the earlier stay.
 * Returns the ranking's id. Problems: `call_still_open`, `checks_open`, `assessments_open` (count), `third_assessor_needed` (number), `already_decided`,
 * `conflict_declared`, `committee_signing`.
 */
export async function makeRanking(work: Work, input: { callId: string }): Promise<string> {
  const call = await lockCall(work.tx, input.callId);
  mustBeAbleTo(work.actor, selectionPermissions.rank, call);
  const assessed = await assessedFor(work, call);
  const grid = call.grid as EvaluationGrid;
  const rows = select(
    assessed.map((one) => candidateOf(one, grid, scoreRuleOf(call.rules))),
    await listLots(work.tx, call.id),
    call.rules.passPoints,
  );
  const id = newId();
  await insertRanking(
    work.tx,
    { id, callId: call.id, madeAt: work.now, madeBy: work.actor.personId, sha256: hashOfContent(rows) },
    rows,
  );
  await audit(
    work,
    selectionPermissions.rank.name,
    { kind: 'call', id: call.id },
    { ranking: id, applications: rows.length },
  );
  return id;
}

/** What a call is ranked by; its page asks first. Problems: those of `makeRanking`. */
export async function assessedFor(
  { tx, now, actor }: Pick<Work, 'tx' | 'now' | 'actor'>,
  call: Call,
): Promise<AssessedApplication[]> {
  if (phaseOf(call, now) !== 'closed') throw problem('call_still_open');
  if (await findDecision(tx, call.id)) throw problem('already_decided');
  if (await hasConflict(tx, call.id, actor.personId)) throw problem('conflict_declared');
  const meetings = await listCommittees(tx, call.id);
  if (meetings.some(({ state }) => state === 'signing')) throw problem('committee_signing');
  const unchecked = await countUnchecked(tx, call.id);
  if (unchecked > 0) throw problem('checks_open', { count: unchecked });
  const assessed = await listAssessed(tx, call.id);
  mustBeAssessed(assessed, call.grid as EvaluationGrid, call.rules);
  return assessed;
}

/** Two assessments lie too far apart, and there is no third. */
export function isApart(
  { assessments: [first, second, third] }: AssessedApplication,
  grid: EvaluationGrid,
  { divergencePercent }: { divergencePercent: number },
): boolean {
  if (!first || !second || third) return false;
  return diverges([first.totalPoints, second.totalPoints], maximumOf(grid), divergencePercent);
}

function mustBeAssessed(
  assessed: readonly AssessedApplication[],
  grid: EvaluationGrid,
  rules: { assessors: number; divergencePercent: number },
) {
  const waiting = assessed.filter((one) => one.open > 0 || one.assessments.length < rules.assessors).length;
  if (waiting > 0) throw problem('assessments_open', { count: waiting });
  const divergent = assessed.find((one) => isApart(one, grid, rules));
  if (divergent) throw problem('third_assessor_needed', { number: divergent.number });
}

/** The amount is the mean of what the assessors recommend, down to the cent, at most what was asked for. */
function candidateOf(one: AssessedApplication, grid: EvaluationGrid, rule: ScoreRule): Candidate {
  const totals = one.assessments.map(({ totalPoints }) => totalPoints);
  const counting = countingOf(totals, rule);
  const amounts = one.assessments.map(({ recommendedMinor }) => recommendedMinor ?? one.requestedMinor);
  const amountMinor = Math.min(
    one.requestedMinor,
    Math.floor(amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length),
  );
  const counted = counting.map((at) => one.assessments[at]!.scores);
  return {
    applicationId: one.applicationId,
    lotId: one.lotId,
    mean: meanOf(totals, rule),
    working: totals.map((totalPoints, at) => ({ totalPoints, counts: counting.includes(at) })),
    amountMinor,
    submittedAt: one.submittedAt,
    belowFloor: sectionsBelowFloor(grid, ...counted).length > 0,
  };
}
