import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import type { locales } from '../../platform/language/language.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { mustHideThePlace, typedTexts } from '../hidden-place.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { writeEventText } from './permissions.ts';
import { findEventText, saveEventTextRow } from './queries.ts';
import { mustBeAnotherLanguage } from './rules.ts';
import type { EventTextForm } from './schema.ts';

/**
 * Writes what an event says in one more language. Problems: `not_permitted`, `gathering_withdrawn`, `event_text_is_first`,
 * `changed_meanwhile`, `event_text_names_place`.
 */
export async function saveEventText(
  work: Work,
  {
    gatheringId,
    language,
    form,
  }: { gatheringId: string; language: (typeof locales)[number]; form: EventTextForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, writeEventText, gathering);
  mustStand(gathering);
  mustBeAnotherLanguage(gathering, language);
  const stored = await findEventText(tx, gatheringId, language);
  const { version, ...values } = form;
  if (version !== (stored?.version ?? 0)) throw problem('changed_meanwhile');
  await mustHideThePlace(tx, gathering, typedTexts('gathering_text', stored?.id ?? null, values));
  await saveEventTextRow(tx, { ...values, id: stored?.id ?? newId(), gatheringId, language }, now);
  await audit(
    work,
    writeEventText.name,
    { kind: 'gathering', id: gatheringId },
    { language, version: version + 1 },
  );
}
