import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { ruleOf } from '../attendance-list/queries.ts';
import { lockOwn } from './cancel-registration.ts';
import { answerPermission } from './permissions.ts';
import { saveParticipant } from './queries.ts';
import { roomForNewcomer } from './room-of.ts';
import { bodyOf, consentOf, hasPlace, mustBeRegistrable, nextParticipantState } from './rules.ts';
import type { AcceptanceForm, ParticipantState } from './schema.ts';

/**
 * Answers an invitation, once: whoever accepts says who they are and has a place or a turn on the waiting list. Returns the state.
 * Problems: `not_found`, `participant_state` (answered already), `registration_closed`, `gathering_withdrawn`, `consent_needed`.
 */
export async function acceptInvitation(
  work: Work,
  needs: { readonly secret: string },
  { linkSecret, form, locale }: { linkSecret: string; form: AcceptanceForm; locale: string },
): Promise<ParticipantState> {
  const { tx, now } = work;
  mustBeAbleTo(work.actor, answerPermission, undefined);
  const { participant, gathering } = await lockOwn(work, needs, { linkSecret });
  const { offer, room } = await roomForNewcomer(work, gathering.id);
  const body = bodyOf(form.organisationKind);
  const someone = { kind: form.organisationKind, jurisdiction: form.jurisdiction };
  // A turn on the waiting list is never called up by its own link.
  if (participant.state !== 'invited') throw problem('participant_state');
  const state = nextParticipantState(participant.state, hasPlace(someone, room) ? 'register' : 'wait');
  const over = gathering.endsOn < dayIn(zone, now);
  mustBeRegistrable(offer, { ...gathering, over }, { now, as: 'invited' });
  const { consent, ...said } = form;
  const consentedAt = consentOf(await ruleOf(tx, gathering), { consent, now });
  const answered = { ...said, ...body, locale, state, registeredAt: now, consentedAt };
  const invitationAnsweredAt = now;
  await saveParticipant(tx, participant.id, now, { ...answered, invitationAnsweredAt });
  await work.enqueue('participant.register', { participantId: participant.id });
  const subject = { kind: 'participant', id: participant.id };
  await audit({ ...work, actor: nobody }, 'participant.answer', subject, { state });
  return state;
}

/** Says that somebody will not come. Problems: `not_found`, `participant_state`. */
export async function declineInvitation(
  work: Work,
  needs: { readonly secret: string },
  { linkSecret }: { linkSecret: string },
): Promise<void> {
  mustBeAbleTo(work.actor, answerPermission, undefined);
  const { participant } = await lockOwn(work, needs, { linkSecret });
  const state = nextParticipantState(participant.state, 'decline');
  await saveParticipant(work.tx, participant.id, work.now, { state, invitationAnsweredAt: work.now });
  const subject = { kind: 'participant', id: participant.id };
  await audit({ ...work, actor: nobody }, 'participant.answer', subject, { state });
}
