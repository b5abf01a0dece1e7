import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { keepMedia } from './permissions.ts';
import { deleteMedia, getMedia } from './queries.ts';

/** Takes out what was written down by mistake. Problems: `not_permitted`, `not_found`, `gathering_withdrawn`. */
export async function removeMedia(work: Work, { mediaId }: { mediaId: string }): Promise<void> {
  const { tx, actor, actionId } = work;
  const { gatheringId } = await getMedia(tx, actionId, mediaId);
  const gathering = await lockGathering(tx, actionId, gatheringId);
  await getMedia(tx, actionId, mediaId);
  mustBeAbleTo(actor, keepMedia, gathering);
  mustStand(gathering);
  await deleteMedia(tx, mediaId);
  await audit(work, 'media.remove', { kind: 'gathering', id: gatheringId }, { media: mediaId });
}
