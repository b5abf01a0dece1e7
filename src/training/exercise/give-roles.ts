import { audit } from '../../platform/audit/audit.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockSession } from './lock-session.ts';
import { playPermissions } from './permissions.ts';
import { findPlay, listPlayers, raiseVersion, saveRole } from './queries-play.ts';
import type { GivenForm } from './schema.ts';

/**
 * Gives roles by hand to those who have a place, as many as one likes: the numbers of people bind the lot alone. Whoever is not named
 * keeps what they have. Problems: `not_permitted`, `not_found`, `gathering_withdrawn`, `changed_meanwhile`, `role_not_known`.
 */
export async function giveRoles(
  work: Work,
  { sessionId, form: { version, given } }: { sessionId: string; form: GivenForm },
): Promise<void> {
  const { tx } = work;
  const { gatheringId } = await lockSession(work, playPermissions.give, sessionId);
  const play = await findPlay(tx, sessionId);
  if (!play) throw problem('not_found');
  if (version !== play.version) throw problem('changed_meanwhile');
  for (const { id, position } of await listPlayers(tx, { sessionId, gatheringId })) {
    const asked = given.get(id);
    if (asked === undefined || asked === position) continue;
    if (asked !== null && !play.text.roles[asked - 1])
      throw problem('role_not_known', {}, { field: `role-${id}` });
    await saveRole(tx, sessionId, id, asked);
  }
  await raiseVersion(tx, sessionId);
  await audit(work, 'exercise.give', { kind: 'gathering', id: gatheringId });
}
