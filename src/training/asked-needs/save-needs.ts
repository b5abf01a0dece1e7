import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { lockOwn } from '../participants/cancel-registration.ts';
import { listSessions } from '../programme/queries.ts';
import { askNeeds } from './permissions.ts';
import { saveNeedRows } from './queries.ts';
import type { NeedsForm } from './schema.ts';

/**
 * Writes down what a participant needs in sessions to come: kept until the night after each. Problems: `not_found`,
 * `participant_state` (takes part no more).
 */
export async function saveNeeds(
  work: Work,
  secrets: { readonly secret: string },
  { linkSecret, form }: { linkSecret: string; form: NeedsForm },
): Promise<void> {
  const { tx, now } = work;
  mustBeAbleTo(work.actor, askNeeds, undefined);
  const { participant, gathering } = await lockOwn(work, secrets, { linkSecret });
  if (participant.state !== 'registered' && participant.state !== 'waiting')
    throw problem('participant_state');
  const today = dayIn(zone, now);
  const coming = (await listSessions(tx, gathering.id)).filter(({ day }) => day >= today);
  const needs = form.needs.filter(({ sessionId }) => coming.some(({ id }) => id === sessionId));
  await saveNeedRows(tx, participant.id, needs, now);
  // Neither what nor whether: that somebody needs something tells about their health.
  await audit({ ...work, actor: nobody }, askNeeds.name, { kind: 'participant', id: participant.id });
}
