import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { keepLetters } from './permissions.ts';
import { getLetter, updateLetter } from './queries.ts';
import { mustHaveBeenSentBy, mustNotBeSent } from './rules.ts';
import type { SentForm } from './schema.ts';

/**
 * Registers that a letter went, when and how; from then on it stays as it is. Problems: `not_permitted`, `not_found`,
 * `gathering_withdrawn`, `letter_was_sent`, `letter_sent_later`, `changed_meanwhile`.
 */
export async function sendLetter(
  work: Work,
  { letterId, form }: { letterId: string; form: SentForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const { gatheringId } = await getLetter(tx, actionId, letterId);
  const gathering = await lockGathering(tx, actionId, gatheringId);
  const letter = await getLetter(tx, actionId, letterId);
  mustBeAbleTo(actor, keepLetters, gathering);
  mustStand(gathering);
  mustNotBeSent(letter);
  const { version, ...values } = form;
  if (version !== letter.version) throw problem('changed_meanwhile');
  mustHaveBeenSentBy(values.sentOn, dayIn(zone, now));
  await updateLetter(tx, letterId, values, now);
  await audit(
    work,
    'letter.send',
    { kind: 'gathering', id: gatheringId },
    { letter: letterId, way: values.sentWay },
  );
}
