import { audit } from '../../platform/audit/audit.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockApplication } from '../applications/queries.ts';
import { assignAssessor } from './assign-assessor.ts';
import { assessmentPermissions } from './permissions.ts';
import { findAssignment, lockAssignment, saveAssignment } from './queries.ts';
import { mustBeAssessed, nextAssignmentState } from './rules.ts';

/**
 * Asks another in place of an assessor who has not submitted; what that one drafted is shown to nobody. Both are told. `seen`: the state that
 * was shown. Returns the new assignment's id. Problems: `assignment_not_in_state`, `assessment_ended`, `changed_since_shown`,
 * `assessor_not_available`.
 */
export async function replaceAssessor(
  work: Work,
  input: { assignmentId: string; assessorId: string; reason: string; seen?: string },
): Promise<string> {
  const found = await findAssignment(work.tx, input.assignmentId);
  if (!found) throw problem('not_found');
  // The application first: whoever asks by hand holds it, too.
  await lockApplication(work.tx, found.applicationId);
  const assignment = await lockAssignment(work.tx, input.assignmentId);
  mustBeAbleTo(work.actor, assessmentPermissions.replace, assignment);
  mustBeAssessed(assignment);
  const state = nextAssignmentState(assignment.state, 'replace');
  mustBeSeen(input.seen, assignment.state);
  await saveAssignment(work.tx, assignment.id, {
    ...{ state, refusalReason: input.reason },
    ...{ replacedAt: work.now, replacedBy: work.actor.personId },
  });
  const { applicationId } = assignment;
  const other = await assignAssessor(work, { applicationId, assessorId: input.assessorId });
  await work.enqueue('assignment.replace', { assignmentId: assignment.id });
  await audit(
    work,
    assessmentPermissions.replace.name,
    { kind: 'application', id: applicationId },
    { assignment: assignment.id, other },
    { reason: input.reason },
  );
  return other;
}
