import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { lockGathering } from '../queries.ts';
import { keepParticipants } from './permissions.ts';
import { findParticipant, lockParticipant, saveParticipant } from './queries.ts';
import { roomOf } from './room-of.ts';
import { canBeInvitedAgain, mustBeRegistrable } from './rules.ts';

/**
 * Sends an invitation that was not answered once more, with the same link: where the first email was lost or forgotten. Problems:
 * `not_found`, `not_permitted`, `participant_state` (answered, or without an address), `inviting_closed`, `event_over`, `gathering_withdrawn`.
 */
export async function inviteAgain(work: Work, { participantId }: { participantId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const found = await findParticipant(tx, actionId, participantId);
  if (!found) throw problem('not_found');
  const gathering = await lockGathering(tx, actionId, found.gatheringId);
  mustBeAbleTo(actor, keepParticipants, gathering);
  if (!canBeInvitedAgain(await lockParticipant(tx, actionId, participantId)))
    throw problem('participant_state');
  const { offer } = await roomOf(work, gathering.id);
  const over = gathering.endsOn < dayIn(zone, now);
  mustBeRegistrable(offer, { ...gathering, over }, { now, as: 'inviting' });
  await saveParticipant(tx, participantId, now, { invitationRemindedAt: now });
  await work.enqueue('participant.invite', { participantId });
  await audit(work, 'participant.invite_again', { kind: 'participant', id: participantId });
}
