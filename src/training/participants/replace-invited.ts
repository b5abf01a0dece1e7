import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { lockOwn } from './cancel-registration.ts';
import { insertInvited } from './insert-invited.ts';
import { canBeReplaced } from './invitation-rules.ts';
import { keepParticipants } from './permissions.ts';
import { dropUnconfirmed, findKnown, saveParticipant } from './queries.ts';
import { roomOf } from './room-of.ts';
import { mustBeRegistrable, nextParticipantState } from './rules.ts';
import type { ReplacementForm } from './schema.ts';
import { traineeKey } from './secret.ts';

/**
 * Passes an invitation that was not answered to a colleague of the same institution: the first person is told, the other is invited,
 * in reply to the same letter where there was one.
 * Returns the id of the new invitation. Problems: `not_found`, `not_permitted`, `participant_state`, `gathering_withdrawn`,
 * `inviting_closed`, `event_over`, `colleague_known` (invited, registered or waiting already).
 */
export async function replaceInvited(
  work: Work,
  needs: { readonly secret: string },
  { participantId, form }: { participantId: string; form: ReplacementForm },
): Promise<string> {
  const { tx, now } = work;
  const { participant, gathering } = await lockOwn(work, needs, { participantId });
  mustBeAbleTo(work.actor, keepParticipants, gathering);
  if (!canBeReplaced(participant)) throw problem('participant_state');
  const { offer } = await roomOf(work, gathering.id);
  const over = gathering.endsOn < dayIn(zone, now);
  mustBeRegistrable(offer, { ...gathering, over }, { now, as: 'inviting' });
  const known = await findKnown(tx, gathering.id, traineeKey(needs.secret, form.mail));
  if (known && !known.unconfirmed) throw problem('colleague_known', {}, { field: 'mail' });
  if (known) await dropUnconfirmed(tx, known.id);
  await saveParticipant(tx, participantId, now, { state: nextParticipantState(participant.state, 'cancel') });
  await work.enqueue('participant.tell_replaced', { participantId });
  const { organisationId, organisationName, organisationKind, institutionKind, jurisdiction, letterId } =
    participant;
  const by = await insertInvited(work, needs, {
    ...{ organisationId, organisationName, organisationKind, institutionKind, jurisdiction, letterId },
    ...form,
    gatheringId: gathering.id,
  });
  await audit(work, 'participant.replace', { kind: 'participant', id: participantId }, { by });
  return by;
}
