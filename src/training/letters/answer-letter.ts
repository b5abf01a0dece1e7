import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { lockGathering } from '../queries.ts';
import { keepLetters } from './permissions.ts';
import { getLetter, updateLetter } from './queries.ts';
import { mustBeAnAnswer } from './rules.ts';
import type { AnswerForm } from './schema.ts';

/**
 * Registers what came back on a letter; a later answer takes the place of an earlier one. Problems: `not_permitted`, `not_found`,
 * `changed_meanwhile`, and those of `mustBeAnAnswer`.
 */
export async function answerLetter(
  work: Work,
  { letterId, form }: { letterId: string; form: AnswerForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const { gatheringId } = await getLetter(tx, actionId, letterId);
  const gathering = await lockGathering(tx, actionId, gatheringId);
  const letter = await getLetter(tx, actionId, letterId);
  mustBeAbleTo(actor, keepLetters, gathering);
  const { version, ...values } = form;
  if (version !== letter.version) throw problem('changed_meanwhile');
  mustBeAnAnswer(letter, values, dayIn(zone, now));
  await updateLetter(tx, letterId, values, now);
  await audit(
    work,
    'letter.answer',
    { kind: 'gathering', id: gatheringId },
    { letter: letterId, answer: values.answer },
  );
}
