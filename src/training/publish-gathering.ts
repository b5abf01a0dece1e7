import { audit } from '../platform/audit/audit.ts';
import { mustBeAbleTo } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import { mustHideThePlace } from './hidden-place.ts';
import { publishGatheringPermission } from './permissions.ts';
import { lockGathering, savePublication } from './queries.ts';
import { mustBeDraft, mustStand } from './rules.ts';
import type { PublicationForm } from './schema.ts';

/**
 * Lets everybody read an event that was a draft. Problems: `not_permitted`, `gathering_withdrawn`, `gathering_published`,
 * `changed_meanwhile`, and `event_text_names_place`.
 */
export async function publishGathering(
  work: Work,
  { gatheringId, form }: { gatheringId: string; form: PublicationForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, publishGatheringPermission, gathering);
  mustStand(gathering);
  mustBeDraft(gathering);
  if (form.version !== gathering.version) throw problem('changed_meanwhile');
  await mustHideThePlace(tx, gathering);
  await savePublication(tx, gatheringId, now, now);
  await audit(work, publishGatheringPermission.name, { kind: 'gathering', id: gatheringId });
}
