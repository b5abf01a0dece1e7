import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { carryNeed } from '../asked-needs/queries.ts';
import { lockOwn } from './cancel-registration.ts';
import { confirmPermission } from './permissions.ts';
import { saveParticipant } from './queries.ts';
import { roomForNewcomer } from './room-of.ts';
import { hasPlace, kindOf, nextParticipantState } from './rules.ts';
import type { ParticipantState } from './schema.ts';

/**
 * The mailed link was opened: whoever registered has the place that was reserved for them; later than that a place if one is left, or a
 * turn on the waiting list. Returns the state. Problems: `not_found`, `participant_state` (confirmed already), `gathering_withdrawn`,
 * `event_over`.
 */
export async function confirmRegistration(
  work: Work,
  needs: { readonly secret: string },
  { linkSecret }: { linkSecret: string },
): Promise<ParticipantState> {
  const { now } = work;
  mustBeAbleTo(work.actor, confirmPermission, undefined);
  const { participant, gathering } = await lockOwn(work, needs, { linkSecret });
  if (participant.state !== 'unconfirmed') throw problem('participant_state');
  if (gathering.withdrawnAt !== null) throw problem('gathering_withdrawn');
  if (gathering.endsOn < dayIn(zone, now)) throw problem('event_over');
  const { room } = await roomForNewcomer(work, gathering.id);
  const { jurisdiction, heldUntil } = participant;
  const reserved = heldUntil !== null && heldUntil > now;
  const place = reserved || hasPlace({ kind: kindOf(participant), jurisdiction }, room);
  const state = nextParticipantState(participant.state, place ? 'register' : 'wait');
  await saveParticipant(work.tx, participant.id, now, { state, registeredAt: now, heldUntil: null });
  await carryNeed(work.tx, participant.id);
  await work.enqueue('participant.register', { participantId: participant.id });
  const subject = { kind: 'participant', id: participant.id };
  await audit({ ...work, actor: nobody }, confirmPermission.name, subject, { state });
  return state;
}
