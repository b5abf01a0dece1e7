import { newId } from '../../src/platform/ids.ts';
import { buildGathering, buildReport, buildSubGrant } from '../../src/results/testing.ts';
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

/** A running sub-grant of this side's partner in each of these places. Returns its id by place. */
export async function grantIn(
  { world, parts }: MatrixInstance,
  jurisdictions: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { cast } = world;
  const granted = new Map<string, string>();
  await parts.db.transaction().execute(async (tx) => {
    for (const jurisdiction of jurisdictions)
      granted.set(jurisdiction, await buildSubGrant(tx, cast, cast.organisations.cso, { jurisdiction }));
  });
  return granted;
}

/** The next report of a sub-grant is approved, with the people whom it says that it reached. */
export async function approveReport(
  { world, parts }: MatrixInstance,
  agreementId: string,
  people: { prevention: number; services: number },
): Promise<void> {
  const { actionId, organisations } = world.cast;
  await parts.db.transaction().execute(async (tx) => {
    const { count } = await tx
      .selectFrom('grants.reportingPeriod')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('agreementId', '=', agreementId)
      .executeTakeFirstOrThrow();
    const number = Number(count) + 1;
    await buildReport(tx, actionId, agreementId, organisations.cso, people, { number });
  });
}
