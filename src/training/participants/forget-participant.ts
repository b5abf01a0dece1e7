import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { lockOwn, type Whose } from './cancel-registration.ts';
import { forgetPermission } from './permissions.ts';
import { forgetParticipants, saveParticipant } from './queries.ts';
import { nextParticipantState, participantLifecycle } from './rules.ts';

/**
 * Takes the name of somebody who takes part out of a gathering, for good: name, address, organisation, needs and answers to the test go,
 * the link opens nothing any more, and they stay counted by sex, kind of organisation and jurisdiction. Before the gathering is over the
 * place is given up first. Problems: `not_found`, `not_permitted`.
 */
export async function forgetParticipant(
  work: Work,
  needs: { readonly secret: string },
  whose: Whose,
): Promise<void> {
  mustBeAbleTo(work.actor, forgetPermission, undefined);
  const { gathering, participant, byStaff } = await lockOwn(work, needs, whose);
  const over = gathering.endsOn < dayIn(zone, work.now);
  if (!over && participantLifecycle[participant.state].cancel) {
    const state = nextParticipantState(participant.state, 'cancel');
    await saveParticipant(work.tx, participant.id, work.now, { state });
    await work.enqueue('participant.move_up', { gatheringId: gathering.id });
  }
  await forgetParticipants(work.tx, [participant.id], work.now);
  await audit(
    byStaff ? work : { ...work, actor: nobody },
    forgetPermission.name,
    { kind: 'participant', id: participant.id },
    {},
    'reason' in whose && whose.reason ? { reason: whose.reason } : {},
  );
}
