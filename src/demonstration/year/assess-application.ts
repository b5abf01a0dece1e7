import type { EvaluationGrid } from '../../action/index.ts';
import {
  assignAssessor,
  declareImpartiality,
  drawAssessorsOfCall,
  findCall,
  listOfApplication,
  refuseAssignment,
  saveAssessment,
  submitAssessment,
} from '../../grants/index.ts';
import type { Instant } from '../../platform/dates.ts';
import { assessmentComments, cutReason } from '../invented/reasons.ts';
import { assessorKeys } from '../invented/staff.ts';
import type { Staff } from './hire-staff.ts';
import { makeScores } from './make-scores.ts';
import { at, type Player, type Stage } from './stage.ts';
import type { Submitted } from './write-application.ts';

/** How far the two assessors have come, by fate; whoever is not named hands both in. */
const reached: Readonly<Record<string, readonly [Progress, Progress] | undefined>> = {
  unassigned: ['none', 'none'],
  assigned: ['assigned', 'assigned'],
  declared: ['declared', 'assigned'],
  scoring: ['scored', 'declared'],
  one_in: ['in', 'scored'],
  refused: ['refused', 'in'],
};
type Progress = 'none' | 'assigned' | 'declared' | 'refused' | 'scored' | 'in';

/** Plans the assessment of an application that passed its check: two assessors, a third where the first two are far apart. */
export function planAssessment(stage: Stage, staff: Staff, submitted: Submitted): void {
  const { entry, opened } = submitted;
  const { call } = opened;
  const turn = opened.entries.indexOf(entry) + call.key.length;
  const inTurn = assessorKeys.map(
    (_, step) => staff.get(assessorKeys[(turn + step) % assessorKeys.length]!)!,
  );
  const progress = reached[entry.fate] ?? (['in', 'in'] as const);
  for (const [position, goal] of progress.entries())
    planAssessor(stage, submitted, inTurn, position, goal, call.closes + 5);
  if (entry.fate === 'award_after_third') planAssessor(stage, submitted, inTurn, 2, 'in', call.closes + 11);
}

function planAssessor(
  stage: Stage,
  submitted: Submitted,
  inTurn: readonly Player[],
  position: number,
  goal: Progress,
  day: number,
): void {
  if (goal === 'none') return;
  const { opened, entry } = submitted;
  const minute = String(10 + ((opened.entries.indexOf(entry) * 3 + position) % 50));
  const step = (after: number, time: string, run: (now: Instant) => Promise<void>) =>
    stage.timeline.plan(at(stage, day + after, `${time}:${minute}`), run);
  step(0, '09', async (now) => {
    const { assignmentId, assessor } = await ask(stage, submitted, { inTurn, position, now });
    const grade = (now: Instant, kind: 'save' | 'submit', version: number) =>
      score(stage, submitted, { assessor, assignmentId, position, kind, version, now });
    if (goal === 'assigned') return;
    step(1, '08', async (later) => {
      if (goal !== 'refused') return declareImpartiality(stage.work(assessor, later), { assignmentId });
      await refuseAssignment(stage.work(assessor, later), {
        assignmentId,
        reason: 'I advised this organisation two years ago.',
      });
    });
    if (goal === 'declared' || goal === 'refused') return;
    // The first of two writes in two sittings, the other in one.
    const sittings = Number(position === 0 || goal === 'scored');
    if (sittings > 0) step(3, '17', (later) => grade(later, 'save', 0));
    if (goal === 'in') step(4, '18', (later) => grade(later, 'submit', sittings));
  });
}

/** The call whose assessors are drawn for all its applications at once. */
const drawnCall = 'BA-2';

/** Asks the next assessor by hand; of the call whose assessors are drawn, the first who is needed asks for all of them. */
async function ask(
  stage: Stage,
  { opened, applicationId }: Submitted,
  { inTurn, position, now }: { inTurn: readonly Player[]; position: number; now: Instant },
): Promise<{ assignmentId: string; assessor: Player }> {
  const { officer, call, callId } = opened;
  const work = stage.work(officer, now);
  const isDrawn = call.key === drawnCall;
  const asked = async () => listOfApplication(stage.tx, applicationId);
  if (isDrawn && position < 2) {
    if ((await asked()).length === 0) await drawAssessorsOfCall(work, { callId, leftOut: [] });
    const { id, assessorId } = (await asked())[position]!;
    return { assignmentId: id, assessor: inTurn.find(({ personId }) => personId === assessorId)! };
  }
  const taken = isDrawn ? (await asked()).map(({ assessorId }) => assessorId) : [];
  const assessor = isDrawn ? inTurn.find(({ personId }) => !taken.includes(personId))! : inTurn[position]!;
  return {
    assignmentId: await assignAssessor(work, { applicationId, assessorId: assessor.personId }),
    assessor,
  };
}

type Scoring = {
  readonly assessor: Player;
  readonly assignmentId: string;
  readonly position: number;
  readonly kind: 'save' | 'submit';
  readonly version: number;
  readonly now: Instant;
};

async function score(stage: Stage, { opened, entry }: Submitted, scoring: Scoring): Promise<void> {
  const { assessor, assignmentId, position, kind, version, now } = scoring;
  const grid = (await findCall(stage.tx, opened.callId))!.grid as EvaluationGrid;
  const total = entry.points[position]!;
  const seed = `${opened.call.key} ${entry.applicant} ${position}`;
  const scores = makeScores(grid, total, seed, entry.fate === 'below_floor');
  const begun = Object.fromEntries(Object.entries(scores).slice(0, 6));
  const comments =
    total >= 80 ? assessmentComments.strong : total >= 60 ? assessmentComments.fair : assessmentComments.weak;
  const work = stage.work(assessor, now);
  const given = { assignmentId, version, comments };
  const amountMinor = entry.requestedMinor - entry.recommendedMinor[position]!;
  const cuts = amountMinor > 0 ? [{ line: 1, amountMinor, reason: cutReason }] : [];
  if (kind === 'save') await saveAssessment(work, { ...given, scores: begun });
  else await submitAssessment(work, { ...given, scores, cuts });
}
