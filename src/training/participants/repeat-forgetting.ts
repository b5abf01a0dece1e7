import { audit } from '../../platform/audit/audit.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import type { Work } from '../../platform/work.ts';
import { forgetPermission } from './permissions.ts';
import { type Forgotten, findParticipant, forgetParticipants, saveParticipant } from './queries.ts';

/**
 * Takes the names out again that had been taken out of gatherings after a backup was made, and gives up the places that they had given
 * up. Answers how many there were.
 */
export async function repeatForgetting(
  work: Omit<Work, 'actionId'>,
  forgotten: readonly Forgotten[],
): Promise<number> {
  let repeated = 0;
  for (const { id, actionId, state } of forgotten) {
    const participant = await findParticipant(work.tx, actionId, id);
    if (!participant || participant.emptiedAt) continue;
    if (participant.state !== state) {
      await saveParticipant(work.tx, id, work.now, { state });
      await enqueue({ ...work, actionId }, 'participant.move_up', { gatheringId: participant.gatheringId });
    }
    await forgetParticipants(work.tx, [id], work.now);
    await audit(
      { ...work, actionId },
      forgetPermission.name,
      { kind: 'participant', id },
      { repeated: true },
    );
    repeated++;
  }
  return repeated;
}
