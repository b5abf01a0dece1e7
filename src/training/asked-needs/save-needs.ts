import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { lockOwn } from '../participants/cancel-registration.ts';
import { mayStateNeeds } from '../participants/rules.ts';
import { askNeeds } from './permissions.ts';
import { saveNeed } from './queries.ts';
import { isNothing } from './rules.ts';
import type { NeedsForm } from './schema.ts';

/**
 * Writes down what a participant needs in an event that is not over: kept until the night after it. Problems: `not_found`,
 * `participant_state` (takes part no more and takes nothing away), `event_over`.
 */
export async function saveNeeds(
  work: Work,
  secrets: { readonly secret: string },
  { linkSecret, form }: { linkSecret: string; form: NeedsForm },
): Promise<void> {
  const { tx, now } = work;
  mustBeAbleTo(work.actor, askNeeds, undefined);
  const { participant, gathering } = await lockOwn(work, secrets, { linkSecret });
  // Consent is withdrawn at any time: whoever cancelled their place may still take away what they said.
  const takesAway = participant.state === 'cancelled' && isNothing(form);
  if (!mayStateNeeds(participant.state) && !takesAway) throw problem('participant_state');
  if (gathering.endsOn < dayIn(zone, now)) throw problem('event_over');
  await saveNeed(tx, participant.id, form, now);
  // Neither what nor whether: that somebody needs something tells about their health.
  await audit({ ...work, actor: nobody }, askNeeds.name, { kind: 'participant', id: participant.id });
}
