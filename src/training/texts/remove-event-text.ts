import { audit } from '../../platform/audit/audit.ts';
import type { Locale } from '../../platform/language/language.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { writeEventText } from './permissions.ts';
import { deleteEventText, findEventText } from './queries.ts';

/** Takes a language out of an event: its readers get the first again. Problems: `not_permitted`, `gathering_withdrawn`. */
export async function removeEventText(
  work: Work,
  { gatheringId, language }: { gatheringId: string; language: Locale },
): Promise<void> {
  const { tx, actor, actionId } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, writeEventText, gathering);
  mustStand(gathering);
  // Pressed twice: it is gone already.
  if (!(await findEventText(tx, gatheringId, language))) return;
  await deleteEventText(tx, gatheringId, language);
  await audit(work, 'gathering.remove_text', { kind: 'gathering', id: gatheringId }, { language });
}
