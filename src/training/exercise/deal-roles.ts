import { randomInt } from 'node:crypto';
import { audit } from '../../platform/audit/audit.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockSession } from './lock-session.ts';
import { playPermissions } from './permissions.ts';
import { findExercise } from './queries.ts';
import { findPlay, insertPlay, listPlayers, raiseVersion, saveRole } from './queries-play.ts';
import { dealt } from './rules.ts';

/**
 * Deals the roles of a session's exercise by lot to those who have a place and none of its roles yet, here or in another room. The
 * first deal keeps the text as it stands. Dealt again, only who came since and what became free is dealt. Returns how many were given.
 * Problems: `not_permitted`, `not_found`, `gathering_withdrawn`, `exercise_not_confirmed`.
 */
export async function dealRoles(
  work: Work,
  { sessionId, chance = randomInt }: { sessionId: string; chance?: (n: number) => number },
): Promise<number> {
  const { tx } = work;
  const session = await lockSession(work, playPermissions.deal, sessionId);
  const { text } = (await findPlay(tx, sessionId)) ?? (await begin(work, session));
  const players = await listPlayers(tx, { sessionId, gatheringId: session.gatheringId });
  const held = players.flatMap(({ position }) => position ?? []);
  const without = players.filter(({ position, elsewhere }) => position === null && !elsewhere);
  const given = dealt(
    text.roles,
    held,
    without.map(({ id }) => id),
    chance,
  );
  for (const [participantId, position] of given) await saveRole(tx, sessionId, participantId, position);
  if (given.size > 0) await raiseVersion(tx, sessionId);
  // Who plays what stands in the deal, not in the trail.
  const about = { kind: 'gathering', id: session.gatheringId };
  await audit(work, 'exercise.deal', about, { given: given.size });
  return given.size;
}

async function begin(
  { tx, actor, now }: Work,
  { id, moduleId }: { readonly id: string; readonly moduleId: string | null },
) {
  const exercise = moduleId === null ? undefined : await findExercise(tx, moduleId);
  if (!exercise) throw problem('not_found');
  const { text, version, confirmedBy, confirmedAt } = exercise;
  if (confirmedBy === null || confirmedAt === null) throw problem('exercise_not_confirmed');
  const confirmed = { edition: version, confirmedBy, confirmedAt };
  const by = { dealtBy: actor.personId, dealtAt: now };
  await insertPlay(tx, { sessionId: id, moduleId: exercise.moduleId, text, ...confirmed, ...by });
  return { text };
}
