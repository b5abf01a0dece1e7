import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { shareCall } from '../calls/queries.ts';
import { questionPermissions } from './permissions.ts';
import { deleteFollower, insertFollower, listFollowedNext } from './queries-followers.ts';

/** Asks to be told by mail of what changes about a call, or no longer. */
export async function followCall(work: Work, input: { callId: string; follow: boolean }): Promise<void> {
  mustBeAbleTo(work.actor, questionPermissions.follow, undefined);
  if ((await shareCall(work.tx, input.callId))?.state !== 'published') throw problem('not_found');
  const following = { ...whoOf(work), callId: input.callId, jurisdiction: null };
  await (input.follow ? insertFollower(work.tx, following, work.now) : deleteFollower(work.tx, following));
  await audit(
    work,
    questionPermissions.follow.name,
    { kind: 'call', id: input.callId },
    { follow: input.follow },
  );
}

/** Of which new calls the person is told from now on: of the jurisdictions that are named, of all (`all`), or of none. */
export async function followNext(work: Work, input: { wanted: readonly string[] }): Promise<void> {
  mustBeAbleTo(work.actor, questionPermissions.follow, undefined);
  const who = whoOf(work);
  const wanted: readonly (string | null)[] = input.wanted.includes('all') ? [null] : input.wanted;
  for (const jurisdiction of await listFollowedNext(work.tx, who.actionId, who.personId))
    if (!wanted.includes(jurisdiction)) await deleteFollower(work.tx, { ...who, callId: null, jurisdiction });
  for (const jurisdiction of wanted)
    await insertFollower(work.tx, { ...who, callId: null, jurisdiction }, work.now);
  await audit(
    work,
    questionPermissions.follow.name,
    { kind: 'person', id: who.personId },
    { next: wanted.length },
  );
}

const whoOf = ({ actionId, actor }: Work) => ({ actionId, personId: actor.personId });
