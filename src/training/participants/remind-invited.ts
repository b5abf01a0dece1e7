import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { lockGathering } from '../queries.ts';
import { unansweredOf } from './invitation-rules.ts';
import { keepParticipants } from './permissions.ts';
import { listParticipants, saveParticipant } from './queries.ts';
import { roomOf } from './room-of.ts';
import { mustBeRegistrable } from './rules.ts';

/**
 * Reminds all who were invited and have not answered, but those who were invited or reminded in the last days. Returns how many.
 * Problems: `not_permitted`, `gathering_withdrawn`, `inviting_closed`, `event_over`, `none_to_remind`.
 */
export async function remindInvited(work: Work, { gatheringId }: { gatheringId: string }): Promise<number> {
  const { tx, actor, actionId, now } = work;
  // Its lock holds those who answer meanwhile.
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, keepParticipants, gathering);
  const { offer } = await roomOf(work, gatheringId);
  const today = dayIn(zone, now);
  mustBeRegistrable(offer, { ...gathering, over: gathering.endsOn < today }, { now, as: 'inviting' });
  const { due } = unansweredOf(await listParticipants(tx, actionId, gatheringId), today);
  if (due.length === 0) throw problem('none_to_remind');
  for (const { id } of due) {
    await saveParticipant(tx, id, now, { invitationRemindedAt: now });
    await work.enqueue('participant.remind_invited', { participantId: id });
  }
  await audit(
    work,
    'participant.remind_invited',
    { kind: 'gathering', id: gatheringId },
    { reminded: due.length },
  );
  return due.length;
}
