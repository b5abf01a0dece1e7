import { sql } from 'kysely';
import type { Cast } from '../../../tests/support/cast.ts';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import type { Instant } from '../../platform/dates.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { type InventedCount, inventedCounts } from '../demonstration/invented-counts.ts';
import { insertCounts } from '../demonstration/queries-counts.ts';
import { buildDuty, withDuties } from '../testing.ts';

export const half = { startsOn: '2026-01-01', endsOn: '2026-06-30' } as const;
export const places = ['RS', 'AL', 'MK'] as const;
export const secret = 'a secret of the tests, long enough for them';
/** When the half-year closes, when it is counted, and when tables are made of it. */
export const closing: Instant = '2026-08-12T03:20:00.000Z';
export const counting: Instant = '2026-08-24T03:20:00.000Z';
export const later: Instant = '2026-09-01T10:00:00.000Z';

export type Desk = {
  readonly cast: Cast;
  readonly tx: Tx;
  as<T>(actor: Actor | undefined, now: Instant, run: (work: Work) => Promise<T>): Promise<T>;
  owner<T>(run: () => Promise<T>): Promise<T>;
};

/** The monitors of four organisations, and the statisticians of two, one of whom is also a monitor. */
export const monitorsOf = ({ elira, bora, foreign }: Cast): readonly Actor[] => [
  elira,
  bora,
  foreign.elira,
  foreign.bora,
];

/** A desk with incidents of four organisations in the first half of the year, unless others are given. */
export const atDesk =
  (body: (desk: Desk) => Promise<void>, counts: readonly InventedCount[] = countsHere()) =>
  () =>
    rolledBack(async (tx) => body(await buildDesk(tx, counts)));

/** The same desk in a transaction that may last. */
export async function buildDesk(tx: Tx, counts: readonly InventedCount[] = countsHere()): Promise<Desk> {
  const cast = await castOf(tx);
  const { actionId, fatos, foreign } = cast;
  const give = ({ personId, organisationId }: Actor, duty: 'monitor' | 'statistician') =>
    buildDuty(tx, { actionId, personId, organisationId, duty });
  for (const one of monitorsOf(cast)) await give(one, 'monitor');
  for (const one of [fatos, cast.filip, foreign.fatos]) await give(one, 'statistician');
  await insertCounts(
    tx,
    actionId,
    counts,
    monitorsOf(cast).map(({ organisationId, personId }) => ({
      ...{ organisationId, writerId: personId, checkerId: cast.hana.personId },
    })),
  );
  return deskIn(tx, cast);
}

/** A desk that was built before, in another transaction. */
export function deskIn(tx: Tx, cast: Cast): Desk {
  const become = (role: string, actor?: Actor) =>
    sql`select set_config('role', ${role}, true), set_config('app.person', ${actor?.personId ?? ''}, true),
          set_config('app.organisation', ${actor?.organisationId ?? ''}, true), set_config('app.staff', 'off', true)`.execute(
      tx,
    );
  return {
    ...{ cast, tx, owner: (run) => run() },
    as: async (actor, now, run) => {
      await become('mostura_protection', actor);
      await sql`savepoint step`.execute(tx);
      try {
        const acting = actor ? withDuties(actor, 'monitor', 'statistician') : cast.ana;
        return await run({ ...cast.work(acting, now), tx });
      } catch (error) {
        await sql`rollback to savepoint step`.execute(tx);
        throw error;
      } finally {
        await become('none');
      }
    },
  };
}

/** The invented incidents of the demonstration, in places that exist here. */
export function countsHere(): InventedCount[] {
  const names: Readonly<Record<string, string>> = { X1: 'RS', X2: 'AL', X3: 'MK' };
  return inventedCounts(half).map((one) => ({ ...one, jurisdiction: names[one.jurisdiction]! }));
}
