import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { mustHideThePlace, typedTexts } from '../hidden-place.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { keepMedia } from './permissions.ts';
import { getMedia, updateMedia } from './queries.ts';
import { mustHaveDoneSomething } from './rules.ts';
import type { MediaForm } from './schema.ts';

/**
 * Corrects what is said of an outlet. Problems: `not_permitted`, `not_found`, `gathering_withdrawn`, `changed_meanwhile`, and those of
 * `mustHaveDoneSomething`.
 */
export async function editMedia(
  work: Work,
  { mediaId, form }: { mediaId: string; form: MediaForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const { gatheringId } = await getMedia(tx, actionId, mediaId);
  const gathering = await lockGathering(tx, actionId, gatheringId);
  const stored = await getMedia(tx, actionId, mediaId);
  mustBeAbleTo(actor, keepMedia, gathering);
  mustStand(gathering);
  const { version, ...values } = form;
  if (version !== stored.version) throw problem('changed_meanwhile');
  mustHaveDoneSomething(values, dayIn(zone, now));
  await mustHideThePlace(tx, gathering, typedTexts('media', mediaId, values));
  await updateMedia(tx, mediaId, values, now);
  await audit(work, 'media.edit', { kind: 'gathering', id: gatheringId }, { media: mediaId });
}
