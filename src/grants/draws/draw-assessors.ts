import { audit } from '../../platform/audit/audit.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { insertAssignment } from '../assessment/queries.ts';
import { lockCall } from '../calls/queries.ts';
import { drawPermissions } from './permissions.ts';
import { planDraw } from './plan-draw.ts';
import { insertDraw, lockEligible } from './queries.ts';

/**
 * Asks the assessors that a draw gives each application of a call. The seed and all that the draw depends on are kept; each assessor is told
 * once. `seen`: the plan that was shown. Returns the draw's id. Problems: `changed_since_shown`, `nothing_to_draw`.
 */
export async function drawAssessorsOfCall(
  work: Work,
  input: { callId: string; leftOut: readonly string[]; seen?: string },
): Promise<string> {
  const call = await lockCall(work.tx, input.callId);
  mustBeAbleTo(work.actor, drawPermissions.draw, call);
  await lockEligible(work.tx, call.id);
  const { number, seed, from, drawn, free, sha256 } = await planDraw(work, call, input.leftOut);
  mustBeSeen(input.seen, sha256);
  if (drawn.length === 0) throw problem('nothing_to_draw');
  const drawId = await insertDraw(work.tx, {
    callId: call.id,
    ...{ number, seed, drawnFrom: from },
    drawnBy: work.actor.personId,
    drawnAt: work.now,
  });
  for (const [applicationId, of] of Map.groupBy(drawn, (one) => one.applicationId))
    for (const [at, { assessorId }] of of.entries()) {
      const position = free.get(applicationId)![at]!;
      const asked = { assignedBy: work.actor.personId, assignedAt: work.now, drawId };
      const assignment = await insertAssignment(work.tx, { applicationId, assessorId, position, ...asked });
      const about = { kind: 'application', id: applicationId };
      await audit(work, 'assignment.assign', about, { assignment, position, draw: drawId });
    }
  await work.enqueue('assessors.draw', { drawId });
  await audit(
    work,
    drawPermissions.draw.name,
    { kind: 'call', id: call.id },
    { draw: drawId, number, assignments: drawn.length, seed },
  );
  return drawId;
}
