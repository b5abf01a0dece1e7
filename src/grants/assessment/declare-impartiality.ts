import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { assessmentPermissions } from './permissions.ts';
import { lockAssignment, saveAssignment } from './queries.ts';
import { mustBeAssessed, nextAssignmentState } from './rules.ts';

/** The assessor declares impartiality and confidentiality; only from then on anything of the application is visible. Problem: `assessment_ended`. */
export async function declareImpartiality(work: Work, input: { assignmentId: string }): Promise<void> {
  const assignment = await lockAssignment(work.tx, input.assignmentId);
  mustBeAbleTo(work.actor, assessmentPermissions.declare, assignment);
  mustBeAssessed(assignment);
  await saveAssignment(work.tx, assignment.id, {
    state: nextAssignmentState(assignment.state, 'declare'),
    declaredAt: work.now,
  });
  await audit(
    work,
    assessmentPermissions.declare.name,
    { kind: 'application', id: assignment.applicationId },
    { assignment: assignment.id },
  );
}

/** The assessor steps back, with a reason; somebody else is asked. */
export async function refuseAssignment(
  work: Work,
  input: { assignmentId: string; reason: string },
): Promise<void> {
  const assignment = await lockAssignment(work.tx, input.assignmentId);
  mustBeAbleTo(work.actor, assessmentPermissions.declare, assignment);
  await saveAssignment(work.tx, assignment.id, {
    state: nextAssignmentState(assignment.state, 'refuse'),
    refusalReason: input.reason,
  });
  await work.enqueue('assignment.refuse', { assignmentId: assignment.id });
  await audit(
    work,
    'assignment.refuse',
    { kind: 'application', id: assignment.applicationId },
    { assignment: assignment.id },
    { reason: input.reason },
  );
}
