import type { Tx } from '../../src/platform/work.ts';
import { buildTraining } from '../../src/training/participants/testing.ts';
import { buildGathering } from '../../src/training/testing.ts';
import type { Cast, Side } from './cast.ts';

/** A gathering that was held; and a training to come, open to all, with a session, a module and somebody who takes part. */
export async function training(tx: Tx, cast: Cast, side: Side): Promise<Record<string, string>> {
  const about = {
    actionId: cast.actionId,
    hostId: side.organisations.partner,
    recordedBy: side.elira.personId,
  };
  const { gatheringId, moduleId, sessionIds, participantIds } = await buildTraining(tx, about);
  const plan = Object.fromEntries(
    ['gathering.plan', 'participant.read', 'participant.keep'].map((word) => [
      `gathering of ${word}`,
      gatheringId,
    ]),
  );
  return {
    ...plan,
    gathering: await buildGathering(tx, about),
    published_event: gatheringId,
    module: moduleId,
    training_session: sessionIds.at(-1)!,
    participant: participantIds[0]!,
  };
}
