import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { ruleOf } from '../attendance-list/queries.ts';
import { lockOwn } from './cancel-registration.ts';
import { registerAgainPermission } from './permissions.ts';
import { isTakenAnew, saveParticipant } from './queries.ts';
import { roomForNewcomer } from './room-of.ts';
import { hasPlace, kindOf, mustBeRegistrable, nextParticipantState } from './rules.ts';
import type { ParticipantState } from './schema.ts';

/**
 * Whoever cancelled their place registers again by their own link, as anyone may: with a place if one is free, else with a turn on the
 * waiting list. What they said of themselves and what they need is kept. Returns the state. Problems: `not_found`, `participant_state`
 * (not cancelled), `registered_anew` (with the form), `registration_closed`, `gathering_withdrawn`, `consent_needed`.
 */
export async function registerAgain(
  work: Work,
  needs: { readonly secret: string },
  { linkSecret }: { linkSecret: string },
): Promise<ParticipantState> {
  const { tx, now } = work;
  mustBeAbleTo(work.actor, registerAgainPermission, undefined);
  const { participant, gathering } = await lockOwn(work, needs, { linkSecret });
  const { jurisdiction, consentedAt } = participant;
  const { offer, room } = await roomForNewcomer(work, gathering.id);
  const state = nextParticipantState(
    participant.state,
    hasPlace({ kind: kindOf(participant), jurisdiction }, room) ? 'return' : 'return_to_wait',
  );
  mustBeRegistrable(
    offer,
    { ...gathering, over: gathering.endsOn < dayIn(zone, now) },
    { now, as: 'anyone' },
  );
  if (await isTakenAnew(tx, participant.id)) throw problem('registered_anew');
  // Agreed once and never taken back: the form is for whoever has not.
  if ((await ruleOf(tx, gathering)).basis === 'consent' && consentedAt === null)
    throw problem('consent_needed');
  await saveParticipant(tx, participant.id, now, { state, registeredAt: now });
  await work.enqueue('participant.register', { participantId: participant.id });
  const subject = { kind: 'participant', id: participant.id };
  await audit({ ...work, actor: nobody }, registerAgainPermission.name, subject, { state });
  return state;
}
