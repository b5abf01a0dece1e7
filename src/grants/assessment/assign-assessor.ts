import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockApplication } from '../applications/queries.ts';
import { assessmentPermissions } from './permissions.ts';
import { insertAssignment, listAssessors, listOfApplication } from './queries.ts';
import { diverges, maximumOf } from './rules.ts';

/**
 * Asks an assessor. The call says how many; one more is asked only when two diverge beyond its rule.
 * Returns the assignment's id. Problems: `application_not_eligible`, `assessor_not_available`, `enough_assessors`.
 */
export async function assignAssessor(
  work: Work,
  input: { applicationId: string; assessorId: string },
): Promise<string> {
  const application = await lockApplication(work.tx, input.applicationId);
  mustBeAbleTo(work.actor, assessmentPermissions.assign, application);
  if (application.state !== 'eligible') throw problem('application_not_eligible');
  const available = await listAssessors(work.tx, work.actionId, application);
  if (!available.some(({ id }) => id === input.assessorId))
    throw problem('assessor_not_available', {}, { field: 'assessor' });
  const asked = (await listOfApplication(work.tx, application.id)).filter(({ state }) => state !== 'refused');
  const wanted = application.rules.assessors + (needsThird(asked, application.rules) ? 1 : 0);
  if (asked.length >= wanted) throw problem('enough_assessors', { count: wanted });
  const taken = new Set(asked.map(({ position }) => position));
  const position = [1, 2, 3].find((free) => !taken.has(free))!;
  const id = await insertAssignment(work.tx, {
    applicationId: application.id,
    assessorId: input.assessorId,
    position,
    assignedBy: work.actor.personId,
    assignedAt: work.now,
  });
  await work.enqueue('assignment.assign', { assignmentId: id });
  await audit(
    work,
    assessmentPermissions.assign.name,
    { kind: 'application', id: application.id },
    { assignment: id, position },
  );
  return id;
}

type Asked = Awaited<ReturnType<typeof listOfApplication>>;

/** Whether two submitted assessments lie further apart than the call allows. */
export function needsThird(asked: Asked, rules: { divergencePercent: number }): boolean {
  const [first, second] = asked.filter(
    ({ totalPoints, state }) => state === 'submitted' && totalPoints !== null,
  );
  return (
    !!first &&
    !!second &&
    diverges([first.totalPoints!, second.totalPoints!], maximumOf(first.grid), rules.divergencePercent)
  );
}
