import { newId } from '../../src/platform/ids.ts';
import type { Tx } from '../../src/platform/work.ts';
import { sealDiscreet } from '../../src/protection/directory/seal.ts';
import { buildContent } from '../../src/protection/directory/testing.ts';
import { buildDuty } from '../../src/protection/testing.ts';
import { testSecret } from '../../src/training/participants/testing.ts';
import type { Cast, Records, Side } from './cast.ts';

/** The area of each side, in a place of its own. */
export const town = 'imagined-riverside';

/** The finance officer keeps services; one that the CSO wrote and the partner confirmed is listed. */
export async function directory(tx: Tx, cast: Cast, side: Side): Promise<Records> {
  const { actionId } = cast;
  // A demonstration has services in invented places alone, and every other database in real ones.
  const { demonstration } = await tx
    .selectFrom('platform.instance')
    .select('demonstration')
    .executeTakeFirstOrThrow();
  const [here, there] = demonstration ? ['X1', 'X2'] : ['RS', 'AL'];
  const jurisdiction = (side === cast.foreign ? there : here)!;
  const { personId, organisationId } = side.fatos;
  await buildDuty(tx, {
    ...{ actionId, personId, organisationId, duty: 'keeper', jurisdictions: [jurisdiction] },
    ...{ proposedBy: side.ana.personId, confirmedBy: cast.hana.personId },
  });
  const areaId = newId();
  await tx
    .insertInto('directory.area')
    .values({ id: areaId, actionId, jurisdiction, slug: town, name: 'Imagined Riverside' })
    .execute();
  const month = '2026-10-01';
  await tx
    .insertInto('directory.gap')
    .values({ actionId, month, jurisdiction, place: areaId, need: 'health', count: 12 })
    .execute();
  const service = newId();
  const content = JSON.stringify(buildContent());
  const { cso, partner } = side.organisations;
  await tx
    .insertInto('directory.service')
    .values({
      ...{ id: service, actionId, areaId, jurisdiction, state: 'listed', content, listed: content },
      ...{ writerId: cso, listedWriterId: cso, checkerId: partner, checkDays: 30 },
      ...{ checkedOn: '2026-11-20', agreedOn: '2026-11-01' },
      discreet: sealDiscreet({ secret: testSecret }, service, {
        ...{ told: 'no', phone: '+000 11 22', remark: 'Ask for the night guard of the riverside.' },
      }),
    })
    .execute();
  return { service };
}
