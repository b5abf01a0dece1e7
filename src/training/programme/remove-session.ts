import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { keepProgramme } from './permissions.ts';
import { deleteSession, getSession } from './queries.ts';

/**
 * Takes a session out that has not been held yet. Problems: `not_permitted`, `gathering_withdrawn`, `session_was_held`.
 */
export async function removeSession(work: Work, { sessionId }: { sessionId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const { gatheringId } = await getSession(tx, sessionId);
  const gathering = await lockGathering(tx, actionId, gatheringId);
  const session = await getSession(tx, sessionId);
  mustBeAbleTo(actor, keepProgramme, gathering);
  mustStand(gathering);
  if (session.day <= dayIn(zone, now)) throw problem('session_was_held');
  await deleteSession(tx, sessionId);
  await audit(work, 'session.remove', { kind: 'gathering', id: gatheringId }, { session: sessionId });
}
