import { mustBeAbleTo, type Permission } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { GatheringSubject } from '../permissions.ts';
import { findSessionOfGathering, type SessionOfGathering } from '../programme/queries.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';

/** A session whose gathering is locked and stands, for whoever may do this with it. Problems: `not_found`, `not_permitted`, `gathering_withdrawn`. */
export async function lockSession(
  { tx, actor, actionId }: Work,
  permission: Permission<GatheringSubject>,
  sessionId: string,
): Promise<SessionOfGathering> {
  const session = await findSessionOfGathering(tx, actionId, sessionId);
  if (!session) throw problem('not_found');
  const gathering = await lockGathering(tx, actionId, session.gatheringId);
  mustBeAbleTo(actor, permission, gathering);
  mustStand(gathering);
  return session;
}
