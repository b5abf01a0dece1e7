import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { mustHideThePlace, typedTexts } from '../hidden-place.ts';
import { lockGathering } from '../queries.ts';
import { mustHaveBegun, mustStand } from '../rules.ts';
import { keepMedia } from './permissions.ts';
import { insertMedia } from './queries.ts';
import { mustHaveDoneSomething } from './rules.ts';
import type { MediaForm } from './schema.ts';

/**
 * Writes down which outlet was at a gathering, or what it published about it. Returns the id. Problems: `not_permitted`,
 * `gathering_withdrawn`, `gathering_not_begun`, and those of `mustHaveDoneSomething`.
 */
export async function addMedia(
  work: Work,
  { gatheringId, form }: { gatheringId: string; form: MediaForm },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, keepMedia, gathering);
  mustStand(gathering);
  mustHaveBegun(gathering, dayIn(zone, now));
  mustHaveDoneSomething(form, dayIn(zone, now));
  const { version: _none, ...values } = form;
  await mustHideThePlace(tx, gathering, typedTexts('media', null, values));
  const id = newId();
  await insertMedia(tx, {
    ...values,
    id,
    actionId,
    gatheringId,
    recordedBy: actor.personId,
    createdAt: now,
  });
  await audit(work, 'media.add', { kind: 'gathering', id: gatheringId }, { media: id });
  return id;
}
