import type { Tx } from '../../src/platform/work.ts';
import {
  buildContribution,
  buildPeriod,
  buildRelease,
} from '../../src/protection/statistics/testing-rows.ts';
import { buildDuty } from '../../src/protection/testing.ts';
import type { Cast, Records, Side } from './cast.ts';

/**
 * The finance officer is a statistician, too. Of each side a half-year to answer for, and tables that its CSO prepared: one to sign, one
 * that is public.
 */
export async function releases(tx: Tx, cast: Cast, side: Side): Promise<Records> {
  const { actionId } = cast;
  const { demonstration } = await tx
    .selectFrom('platform.instance')
    .select('demonstration')
    .executeTakeFirstOrThrow();
  const places = demonstration ? ['X1', 'X2'] : ['RS', 'AL'];
  const foreign = side === cast.foreign;
  const { personId, organisationId } = side.fatos;
  await buildDuty(tx, {
    ...{ actionId, personId, organisationId, duty: 'statistician', jurisdictions: places },
    ...{ proposedBy: side.ana.personId, confirmedBy: cast.hana.personId },
  });
  const open = foreign
    ? { startsOn: '2025-01-01', endsOn: '2025-06-30' }
    : { startsOn: '2026-01-01', endsOn: '2026-06-30' };
  const periodId = await buildPeriod(tx, {
    ...{ actionId, organisationId, ...open, answerBy: '2098-12-31', countedOn: null },
  });
  if (!foreign) await buildPeriod(tx, { actionId, organisationId, place: places[0]! });
  const prepared = {
    actionId,
    places,
    preparedBy: side.besa.personId,
    preparedFor: side.besa.organisationId,
  };
  const number = foreign ? 'R-2026-0002-3d4e5f' : 'R-2026-0001-0a1b2c';
  const ready = await buildRelease(tx, {
    ...prepared,
    tableKey: foreign ? 'people_by_place' : 'acts_by_place',
  });
  const signed = await buildRelease(tx, {
    ...{ ...prepared, number, state: 'signed', tableKey: foreign ? 'people' : 'acts_by_doer' },
    ...{ startsOn: '2024-07-01', endsOn: '2024-12-31' },
    ...{ signedBy: personId, signedFor: organisationId },
  });
  // What another organisation sent back to the statistician's own.
  const returned = await buildRelease(tx, {
    ...{ actionId, places, preparedBy: personId, preparedFor: organisationId, state: 'returned' },
    ...{ tableKey: foreign ? 'acts' : 'people_by_place', startsOn: '2024-01-01', endsOn: '2024-06-30' },
  });
  return {
    release: ready,
    'release of release.offer': returned,
    'release of release.set_aside': returned,
    'release of release.withdraw': signed,
    contribution: await buildContribution(tx, { actionId, periodId, organisationId }),
  };
}
