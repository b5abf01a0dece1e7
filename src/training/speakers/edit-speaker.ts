import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { mustHideThePlace, typedTexts } from '../hidden-place.ts';
import { keepProgramme } from '../programme/permissions.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { getSpeaker, updateSpeaker } from './queries.ts';
import { mustHaveAgreed } from './rules.ts';
import type { SpeakerForm } from './schema.ts';

/**
 * Corrects who speaks, or takes the name out of whoever no longer agrees. Problems: `not_permitted`, `gathering_withdrawn`,
 * `changed_meanwhile`, and those of `mustHaveAgreed`.
 */
export async function editSpeaker(
  work: Work,
  { speakerId, form }: { speakerId: string; form: SpeakerForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const { gatheringId } = await getSpeaker(tx, actionId, speakerId);
  const gathering = await lockGathering(tx, actionId, gatheringId);
  const speaker = await getSpeaker(tx, actionId, speakerId);
  mustBeAbleTo(actor, keepProgramme, gathering);
  mustStand(gathering);
  const { version, ...values } = form;
  if (version !== speaker.version) throw problem('changed_meanwhile');
  mustHaveAgreed(values, dayIn(zone, now));
  await mustHideThePlace(tx, gathering, typedTexts('speaker', speakerId, values));
  await updateSpeaker(tx, speakerId, values, now);
  await audit(
    work,
    'speaker.edit',
    { kind: 'gathering', id: gatheringId },
    { speaker: speakerId, named: values.name !== '' },
  );
}
