import { audit } from '../platform/audit/audit.ts';
import { mustBeAbleTo } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import { publishGatheringPermission } from './permissions.ts';
import { lockGathering, savePublication } from './queries.ts';
import { mustBePublished, mustStand } from './rules.ts';
import type { PublicationForm } from './schema.ts';

/**
 * Makes a published event a draft again; those who take part keep their links. Problems: `not_permitted`, `gathering_withdrawn`,
 * `gathering_draft`, `changed_meanwhile`.
 */
export async function unpublishGathering(
  work: Work,
  { gatheringId, form }: { gatheringId: string; form: PublicationForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, publishGatheringPermission, gathering);
  mustStand(gathering);
  mustBePublished(gathering);
  if (form.version !== gathering.version) throw problem('changed_meanwhile');
  await savePublication(tx, gatheringId, null, now);
  await audit(work, 'gathering.unpublish', { kind: 'gathering', id: gatheringId });
}
