import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { listHalfDays } from '../attendance-list/queries.ts';
import { hasBegun } from '../attendance-list/rules.ts';
import { lockGathering } from '../queries.ts';
import { cancelPermission, keepParticipants } from './permissions.ts';
import {
  findParticipant,
  findPresented,
  lockParticipant,
  type Participant,
  present,
  saveParticipant,
} from './queries.ts';
import { mustBeCancellable, nextParticipantState } from './rules.ts';
import { hashParticipantSecret } from './secret.ts';

/** Whose participation it is: the one behind a link's secret, or one that staff chose from the list. */
export type Whose =
  | { readonly linkSecret: string }
  | { readonly participantId: string; readonly reason?: string };

/** The participation and its gathering, both locked, for whoever may act on it. Problems: `not_found`, `not_permitted`. */
export async function lockOwn(work: Work, { secret }: { readonly secret: string }, whose: Whose) {
  const { tx, actor, actionId } = work;
  let found: Participant | undefined;
  if ('linkSecret' in whose) {
    const mac = hashParticipantSecret(secret, whose.linkSecret);
    await present(tx, mac);
    found = await findPresented(tx, actionId, mac);
  } else found = await findParticipant(tx, actionId, whose.participantId);
  if (!found) throw problem('not_found');
  // The gathering first, as everybody who takes or gives up a place does: two never wait for each other.
  const gathering = await lockGathering(tx, actionId, found.gatheringId);
  const participant = await lockParticipant(tx, actionId, found.id);
  const byStaff = !('linkSecret' in whose);
  // The link of somebody who was taken out meanwhile opens nothing any more.
  if (!byStaff && participant.emptiedAt !== found.emptiedAt) throw problem('not_found');
  if (byStaff) mustBeAbleTo(actor, keepParticipants, gathering);
  return { gathering, participant, byStaff };
}

/**
 * Gives up a place, a turn on the waiting list or an invitation. Whoever waits moves up in a job. Problems: `not_found`,
 * `not_permitted`, `participant_state`, `event_has_begun` (by the link).
 */
export async function cancelRegistration(
  work: Work,
  needs: { readonly secret: string },
  whose: Whose,
): Promise<void> {
  mustBeAbleTo(work.actor, cancelPermission, undefined);
  const { participant, gathering, byStaff } = await lockOwn(work, needs, whose);
  const state = nextParticipantState(participant.state, 'cancel');
  const { tx, now } = work;
  const halfDays = await listHalfDays(tx, gathering.id);
  mustBeCancellable({ begun: hasBegun(gathering, halfDays, { now, today: dayIn(zone, now) }), byStaff });
  await saveParticipant(work.tx, participant.id, work.now, { state });
  await work.enqueue('participant.cancel', { participantId: participant.id });
  await audit(byStaff ? work : { ...work, actor: nobody }, cancelPermission.name, {
    kind: 'participant',
    id: participant.id,
  });
}
