import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockApplication } from '../applications/queries.ts';
import { assessmentPermissions } from './permissions.ts';
import { type Assignment, insertAssignment, listOfApplication } from './queries.ts';
import { listAssessors } from './queries-pool.ts';
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
  const { wanted, free } = placesOf(await listOfApplication(work.tx, application.id), application.rules);
  const [position] = free;
  if (position === undefined) throw problem('enough_assessors', { count: wanted });
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

type Asked = readonly Pick<Assignment, 'state' | 'totalPoints' | 'grid' | 'position'>[];

/** How many assessors an application has to have, and the places that nobody has taken. */
export function placesOf(
  asked: Asked,
  rules: { assessors: number; divergencePercent: number },
): { wanted: number; free: number[] } {
  const kept = asked.filter(({ state }) => state !== 'refused');
  const wanted = rules.assessors + (needsThird(kept, rules) ? 1 : 0);
  const taken = new Set(kept.map(({ position }) => position));
  const free = [1, 2, 3].filter((position) => !taken.has(position));
  return { wanted, free: free.slice(0, Math.max(wanted - kept.length, 0)) };
}

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
