import { audit } from '../../platform/audit/audit.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { findContent } from '../applications/queries-content.ts';
import { type CutGiven, cutLinesOf, mustFitBudget, recommendedAfter } from './cuts.ts';
import { assessmentPermissions } from './permissions.ts';
import { type Assignment, lockAssignment, saveAssignment, saveScores } from './queries.ts';
import { mustBeAssessed, mustBeWhole, nextAssignmentState, type Scores, totalOf } from './rules.ts';

export type AssessmentInput = {
  assignmentId: string;
  version: number;
  scores: Scores;
  comments: string;
  /** What is taken off the amount that is asked for; absent: nothing. */
  cuts?: readonly CutGiven[];
};

/** Keeps scores as far as they are given. Problems: `assessment_ended`, `assignment_not_in_state`, those of `mustFitBudget`, `changed_meanwhile`. */
export async function saveAssessment(work: Work, input: AssessmentInput): Promise<void> {
  const assignment = await lockAssignment(work.tx, input.assignmentId);
  mustBeAbleTo(work.actor, assessmentPermissions.score, assignment);
  mustBeAssessed(assignment);
  nextAssignmentState(assignment.state, 'score');
  const cut = await cutBy(work, assignment, input.cuts);
  const kept = await saveScores(work.tx, assignment, input.version, {
    ...input,
    ...cut,
    totalPoints: null,
    submittedAt: null,
    now: work.now,
  });
  if (!kept) throw problem('changed_meanwhile');
  await audit(
    work,
    assessmentPermissions.score.name,
    { kind: 'application', id: assignment.applicationId },
    { assignment: assignment.id },
  );
}

/** The cuts with what their lines say, and the amount that is left. */
async function cutBy(
  { tx }: Pick<Work, 'tx'>,
  { applicationId, requestedMinor }: Assignment,
  given: readonly CutGiven[] = [],
) {
  const lines = given.length === 0 ? [] : cutLinesOf(await findContent(tx, applicationId));
  const cuts = mustFitBudget(given, { requestedMinor: requestedMinor ?? 0, lines });
  return { cuts, recommendedMinor: recommendedAfter(requestedMinor ?? 0, cuts) };
}

/**
 * Hands in an assessment: every criterion has its points and its reason. It cannot be changed afterwards. `seen`: the version that was shown.
 * Problems: `changed_since_shown`, `assessment_incomplete` (count), those of `mustFitBudget`, `assignment_not_in_state`, `assessment_ended`.
 */
export async function submitAssessment(
  work: Work,
  input: AssessmentInput & { seen?: string },
): Promise<void> {
  const assignment = await lockAssignment(work.tx, input.assignmentId);
  mustBeAbleTo(work.actor, assessmentPermissions.score, assignment);
  mustBeAssessed(assignment);
  const state = nextAssignmentState(assignment.state, 'submit');
  mustBeSeen(input.seen, assignment.version);
  mustBeWhole(assignment.grid, input.scores);
  const cut = await cutBy(work, assignment, input.cuts);
  const totalPoints = totalOf(assignment.grid, input.scores);
  if (
    !(await saveScores(work.tx, assignment, input.version, {
      ...input,
      ...cut,
      totalPoints,
      submittedAt: work.now,
      now: work.now,
    }))
  )
    throw problem('changed_meanwhile');
  await saveAssignment(work.tx, assignment.id, { state });
  await work.enqueue('assessment.submit', { assignmentId: assignment.id });
  await audit(
    work,
    'assessment.submit',
    { kind: 'application', id: assignment.applicationId },
    { assignment: assignment.id, points: totalPoints },
  );
}
