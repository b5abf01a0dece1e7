import { newId } from '../../src/platform/ids.ts';
import type { Tx } from '../../src/platform/work.ts';
import { buildIncident } from '../../src/protection/incidents/testing.ts';
import { buildDuty } from '../../src/protection/testing.ts';
import { testSecret } from '../../src/training/participants/testing.ts';
import type { Cast, Records, Side } from './cast.ts';

/** The finance officer is a monitor, too: of each side one incident that is recorded, and long enough ago to be seen by colleagues. */
export async function incidents(tx: Tx, cast: Cast, side: Side): Promise<Records> {
  const { actionId } = cast;
  const { demonstration } = await tx
    .selectFrom('platform.instance')
    .select('demonstration')
    .executeTakeFirstOrThrow();
  const [here, there] = demonstration ? ['X1', 'X2'] : ['RS', 'AL'];
  const jurisdiction = (side === cast.foreign ? there : here)!;
  const { personId, organisationId } = side.fatos;
  await buildDuty(tx, {
    ...{ actionId, personId, organisationId, duty: 'monitor', jurisdictions: [jurisdiction] },
    ...{ proposedBy: side.ana.personId, confirmedBy: cast.hana.personId },
  });
  const written = {
    actionId,
    organisationId,
    writerId: personId,
    jurisdiction,
    keys: { secret: testSecret },
  };
  const incident = await buildIncident(tx, written);
  // A CSO that is no monitor any longer recorded it, too: one half-year took both in.
  const { besa } = side;
  const other = await buildIncident(tx, {
    ...{ ...written, organisationId: besa.organisationId },
    writerId: besa.personId,
  });
  const [firstId, secondId] = [incident, other].toSorted() as [string, string];
  const comparison = newId();
  await tx
    .insertInto('incidents.comparison')
    .values({ id: comparison, actionId, firstId, secondId, foundOn: '2026-11-02' })
    .execute();
  await tx
    .insertInto('release.counted')
    .values([incident, other].map((incidentId) => ({ actionId, incidentId, startsOn: '2026-07-01' })))
    .execute();
  return { incident, comparison };
}
