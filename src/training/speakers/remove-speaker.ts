import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { keepProgramme } from '../programme/permissions.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { deleteSpeaker, getSpeaker } from './queries.ts';

/** Takes somebody who does not speak after all out of a session. Problems: `not_permitted`, `not_found`, `gathering_withdrawn`. */
export async function removeSpeaker(work: Work, { speakerId }: { speakerId: string }): Promise<void> {
  const { tx, actor, actionId } = work;
  const { gatheringId } = await getSpeaker(tx, actionId, speakerId);
  const gathering = await lockGathering(tx, actionId, gatheringId);
  await getSpeaker(tx, actionId, speakerId);
  mustBeAbleTo(actor, keepProgramme, gathering);
  mustStand(gathering);
  await deleteSpeaker(tx, speakerId);
  await audit(work, 'speaker.remove', { kind: 'gathering', id: gatheringId }, { speaker: speakerId });
}
