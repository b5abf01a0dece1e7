import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { changeSessions } from '../evaluation/change-sessions.ts';
import { mustHideThePlace, typedTexts } from '../hidden-place.ts';
import { saveJoinLink } from '../join-links/queries.ts';
import { mustBeOnline } from '../join-links/rules.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { valuesOf } from './add-session.ts';
import { keepProgramme } from './permissions.ts';
import { getSession, updateSession } from './queries.ts';
import { mustFitIn, mustStayWhenHeld } from './rules.ts';
import type { SessionForm } from './schema.ts';

/** Changes a session. Problems: `not_permitted`, `gathering_withdrawn`, `changed_meanwhile`, `session_was_held`, `evaluation_shown`, and those of `mustFitIn` and `mustBeOnline`. */
export async function editSession(
  work: Work,
  { sessionId, form }: { sessionId: string; form: SessionForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const { gatheringId } = await getSession(tx, sessionId);
  const gathering = await lockGathering(tx, actionId, gatheringId);
  const session = await getSession(tx, sessionId);
  mustBeAbleTo(actor, keepProgramme, gathering);
  mustStand(gathering);
  if (form.version !== session.version) throw problem('changed_meanwhile');
  mustFitIn(form, gathering);
  mustBeOnline(form);
  await mustHideThePlace(tx, gathering, typedTexts('session', sessionId, form));
  const values = await valuesOf(work, form);
  mustStayWhenHeld(session, values, now);
  await changeSessions(tx, { gatheringId, now }, () => updateSession(tx, sessionId, values, now));
  await saveJoinLink(tx, sessionId, form.joinLink);
  await audit(work, 'session.edit', { kind: 'gathering', id: gatheringId }, { session: sessionId });
}
