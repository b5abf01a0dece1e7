import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { assessmentPermissions } from './permissions.ts';
import { lockAssignment, saveAssignment, saveScores } from './queries.ts';
import { faultsOf, nextAssignmentState, type Scores, totalOf } from './rules.ts';

export type AssessmentInput = {
  assignmentId: string;
  version: number;
  scores: Scores;
  comments: string;
  recommendedMinor: number | null;
};

/** Keeps scores as far as they are given. Problems: `assignment_not_in_state`, `changed_meanwhile`. */
export async function saveAssessment(work: Work, input: AssessmentInput): Promise<void> {
  const assignment = await lockAssignment(work.tx, input.assignmentId);
  mustBeAbleTo(work.actor, assessmentPermissions.score, assignment);
  nextAssignmentState(assignment.state, 'score');
  const kept = await saveScores(work.tx, assignment, input.version, {
    ...input,
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

/**
 * Hands in an assessment: every criterion has its points and its reason. It cannot be changed afterwards.
 * Problems: `assessment_incomplete` (count), `recommended_over_requested`, `assignment_not_in_state`.
 */
export async function submitAssessment(work: Work, input: AssessmentInput): Promise<void> {
  const assignment = await lockAssignment(work.tx, input.assignmentId);
  mustBeAbleTo(work.actor, assessmentPermissions.score, assignment);
  const state = nextAssignmentState(assignment.state, 'submit');
  const count = Object.keys(faultsOf(assignment.grid, input.scores)).length;
  if (count > 0) throw problem('assessment_incomplete', { count });
  if (input.recommendedMinor !== null && input.recommendedMinor > (assignment.requestedMinor ?? 0))
    throw problem('recommended_over_requested', {}, { field: 'recommended' });
  const totalPoints = totalOf(assignment.grid, input.scores);
  if (
    !(await saveScores(work.tx, assignment, input.version, {
      ...input,
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
