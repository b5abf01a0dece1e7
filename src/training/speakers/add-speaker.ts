import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { mustHideThePlace, typedTexts } from '../hidden-place.ts';
import { keepProgramme } from '../programme/permissions.ts';
import { getSession } from '../programme/queries.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { insertSpeaker } from './queries.ts';
import { mustHaveAgreed } from './rules.ts';
import type { SpeakerForm } from './schema.ts';

/** Writes down who speaks in a session. Returns the id. Problems: `not_permitted`, `gathering_withdrawn`, and those of `mustHaveAgreed`. */
export async function addSpeaker(
  work: Work,
  { sessionId, form }: { sessionId: string; form: SpeakerForm },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const { gatheringId } = await getSession(tx, sessionId);
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, keepProgramme, gathering);
  mustStand(gathering);
  mustHaveAgreed(form, dayIn(zone, now));
  const { version: _none, ...values } = form;
  await mustHideThePlace(tx, gathering, typedTexts('speaker', null, values));
  const id = newId();
  await insertSpeaker(tx, {
    ...values,
    id,
    actionId,
    gatheringId,
    sessionId,
    recordedBy: actor.personId,
    createdAt: now,
  });
  await audit(
    work,
    'speaker.add',
    { kind: 'gathering', id: gatheringId },
    { speaker: id, named: form.name !== '' },
  );
  return id;
}
