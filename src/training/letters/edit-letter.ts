import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { keepLetters } from './permissions.ts';
import { getLetter, updateLetter } from './queries.ts';
import { mustNotBeSent } from './rules.ts';
import type { LetterForm } from './schema.ts';
import { valuesOf } from './write-letter.ts';

/**
 * Changes a letter that has not been sent. Problems: `not_permitted`, `not_found`, `gathering_withdrawn`, `letter_was_sent`,
 * `changed_meanwhile`, and those of `valuesOf`.
 */
export async function editLetter(
  work: Work,
  { letterId, form }: { letterId: string; form: LetterForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const { gatheringId } = await getLetter(tx, actionId, letterId);
  const gathering = await lockGathering(tx, actionId, gatheringId);
  const letter = await getLetter(tx, actionId, letterId);
  mustBeAbleTo(actor, keepLetters, gathering);
  mustStand(gathering);
  mustNotBeSent(letter);
  if (form.version !== letter.version) throw problem('changed_meanwhile');
  await updateLetter(tx, letterId, await valuesOf(work, form), now);
  await audit(work, 'letter.edit', { kind: 'gathering', id: gatheringId }, { letter: letterId });
}
