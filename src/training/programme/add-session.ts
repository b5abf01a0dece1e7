import { audit } from '../../platform/audit/audit.ts';
import { instantIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { findModule } from '../curriculum/queries.ts';
import { changeSessions } from '../evaluation/change-sessions.ts';
import { mustHideThePlace, typedTexts } from '../hidden-place.ts';
import { saveJoinLink } from '../join-links/queries.ts';
import { mustBeOnline } from '../join-links/rules.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { keepProgramme } from './permissions.ts';
import { insertSession, type SessionValues } from './queries.ts';
import { mustFitIn } from './rules.ts';
import type { SessionForm } from './schema.ts';

/** Adds a session to a gathering. Returns its id. Problems: `not_permitted`, `gathering_withdrawn`, `evaluation_shown`, and those of `mustFitIn` and `mustBeOnline`. */
export async function addSession(
  work: Work,
  { gatheringId, form }: { gatheringId: string; form: SessionForm },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, keepProgramme, gathering);
  mustStand(gathering);
  mustFitIn(form, gathering);
  mustBeOnline(form);
  await mustHideThePlace(tx, gathering, typedTexts('session', null, form));
  const id = newId();
  const values = await valuesOf(work, form);
  await changeSessions(tx, { gatheringId, now }, () =>
    insertSession(tx, { ...values, id, gatheringId, createdAt: now }),
  );
  await saveJoinLink(tx, id, form.joinLink);
  await audit(work, 'session.add', { kind: 'gathering', id: gatheringId }, { session: id });
  return id;
}

/** A session as it is kept: its times by the clock of the six. Problem: `module_not_known`. */
export async function valuesOf({ tx, actionId }: Work, form: SessionForm): Promise<SessionValues> {
  const { day, part, starts, ends, title, module: moduleId, room, online, trainers } = form;
  if (moduleId && !(await findModule(tx, actionId, moduleId)))
    throw problem('module_not_known', {}, { field: 'module' });
  const [startsAt, endsAt] = [instantIn(zone, day, starts), instantIn(zone, day, ends)];
  return { day, part, startsAt, endsAt, title, moduleId, room, online, trainers };
}
