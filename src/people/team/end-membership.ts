import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { endMembershipPermission } from '../permissions.ts';
import { obstacleToEnd } from '../rules.ts';
import { closeMembership, findMembership, readStanding } from './queries.ts';

/**
 * Ends a role, from the next request on.
 * Problems: `not_found`, `not_permitted`, `last_certifier`, `last_administrator`.
 */
export async function endMembership(work: Work, { id }: { id: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const membership = await findMembership(tx, id, { lock: true });
  if (!membership) throw problem('not_found');
  mustBeAbleTo(actor, endMembershipPermission, membership);
  const { organisationId, role, personId } = membership;
  const obstacle = obstacleToEnd(await readStanding(tx, { actionId, organisationId, role }));
  if (obstacle) throw problem(obstacle);
  await closeMembership(tx, id, now);
  await audit(work, 'membership.end', { kind: 'person', id: personId }, { organisationId, role });
}
