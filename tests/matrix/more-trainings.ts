import { readFileSync } from 'node:fs';
import { formFromYaml, publishForm } from '../../src/forms/index.ts';
import { system } from '../../src/platform/database/frame.ts';
import type { Tx } from '../../src/platform/work.ts';
import { buildCheckIn } from '../../src/training/attendance-list/testing.ts';
import { buildCertificate } from '../../src/training/certificates/testing.ts';
import { savePaperRow } from '../../src/training/knowledge-tests/queries.ts';
import { buildTest } from '../../src/training/knowledge-tests/testing.ts';
import { buildTraining } from '../../src/training/participants/testing.ts';
import { type Cast, noon } from '../support/cast.ts';
import { secret } from './kept-world.ts';
import type { Made } from './made.ts';

/**
 * Trainings with people who have not answered, of today, and that are over: without certificates, and with one and an open test. Of one
 * to come, somebody has not confirmed, somebody has cancelled, and somebody has answered the whole test and not handed it in.
 */
export async function trainings(tx: Tx, cast: Cast): Promise<Made> {
  const { actionId } = cast;
  const by = cast.elira.personId;
  const made = (more: Partial<Parameters<typeof buildTraining>[1]>) =>
    buildTraining(tx, { actionId, hostId: cast.organisations.partner, recordedBy: by, secret, ...more });
  const invited = await made({
    participants: [
      { state: 'invited', name: '', mail: 'not.answered@example.org' },
      { state: 'invited', name: '', mail: 'not.answered.either@example.org' },
    ],
  });
  const today = await made({ days: ['2026-11-25'] });
  const over = async () => {
    const built = await made({ days: ['2026-11-20'] });
    const [participantId] = built.participantIds;
    for (const part of ['morning', 'afternoon'] as const)
      await buildCheckIn(tx, {
        ...{ gatheringId: built.gatheringId, participantId: participantId!, recordedBy: by, part },
        ...(part === 'afternoon' && { happenedAt: '2026-11-20T13:00:00.000Z' }),
      });
    return { ...built, participantId: participantId! };
  };
  const coming = await made({
    participants: [{ state: 'unconfirmed' }, { state: 'cancelled' }, {}],
  });
  // Whoever agreed once to be listed registers again with one press.
  await tx
    .updateTable('training.participant')
    .set({ consentedAt: noon })
    .where('id', '=', coming.participantIds[1]!)
    .execute();
  await buildTest(tx, { gatheringId: coming.gatheringId, openedBy: by });
  await savePaperRow(tx, {
    ...{ participantId: coming.participantIds[2]!, round: 'before', updatedAt: noon },
    draft: { answers: { q1: 'o1', q2: 'o2' }, raw: {} },
  });
  const evaluating = await over();
  const asked = 'actions/shbb/forms/training-evaluation.yaml';
  await publishForm(cast.work(system), formFromYaml(readFileSync(asked, 'utf8'), asked));
  const given = await over();
  const { gatheringId, participantId } = given;
  await buildTest(tx, { gatheringId, openedBy: by });
  const certificate = await buildCertificate(tx, {
    ...{ actionId, gatheringId, participantId, hostId: cast.organisations.partner, issuedBy: by },
    ...{ startsOn: '2026-11-20', endsOn: '2026-11-20', attended: 2, planned: 2 },
  });
  await tx
    .updateTable('training.certificate')
    .set({ revokedAt: noon, revokedBy: by, revokedReason: 'mistake' } as never)
    .where('id', '=', certificate)
    .execute();
  return {
    gathering: [invited.gatheringId, today.gatheringId, evaluating.gatheringId, gatheringId],
    participant: [
      ...[invited.participantIds[0]!, today.participantIds[0]!, ...coming.participantIds],
      evaluating.participantId,
    ],
  };
}
