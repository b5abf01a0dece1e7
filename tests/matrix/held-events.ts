import { newId } from '../../src/platform/ids.ts';
import { buildGathering } from '../../src/results/testing.ts';
import { buildCheckIn } from '../../src/training/attendance-list/testing.ts';
import { buildTraining } from '../../src/training/participants/testing.ts';
import type { MatrixInstance } from './instance.ts';

/** People at an event of this side's partner: a training, where each is checked in, or a round table, where women and men are counted. */
export async function holdEvent(
  instance: MatrixInstance,
  jurisdiction: string,
  people: { women: number; men: number; trained: number },
): Promise<void> {
  const { cast } = instance.world;
  const { actionId, organisations } = cast;
  const recordedBy = cast.elira.personId;
  await instance.parts.db.transaction().execute(async (tx) => {
    const { women, men, trained } = people;
    const came = [[organisations.cso, women, men]] as const;
    await buildGathering(tx, { actionId, organisations }, { jurisdiction, otherWomen: women, came });
    if (trained === 0) return;
    const participants = Array.from({ length: trained }, (_, at) => ({
      mail: `${newId()}@example.org`,
      sex: at % 3 === 0 ? ('m' as const) : ('f' as const),
    }));
    const about = { actionId, hostId: organisations.partner, recordedBy, days: ['2026-03-02'], jurisdiction };
    const { gatheringId, participantIds } = await buildTraining(tx, { ...about, participants });
    for (const participantId of participantIds)
      await buildCheckIn(tx, { gatheringId, participantId, recordedBy, day: '2026-03-02' });
  });
}
