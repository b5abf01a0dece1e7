// @second-database: roles and grants
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../../tests/support/cast.ts';
import { rolledBack } from '../../../../tests/support/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Actor } from '../../../platform/permissions.ts';
import type { Tx, Work } from '../../../platform/work.ts';
import { buildDuty, withDuties } from '../../testing.ts';
import { insertArea } from '../queries.ts';
import { countGap } from './count-gap.ts';
import { listGaps } from './queries-gaps.ts';

const area = { id: newId(), jurisdiction: 'RS', slug: 'riverside', name: 'Riverside' };

type Stage = {
  readonly cast: Cast;
  readonly tx: Tx;
  /** Bora of a CSO reads services in Serbia. */
  readonly bora: Actor;
  as<T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T>;
};
const inStore = (body: (stage: Stage) => Promise<void>) => () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { actionId, bora } = cast;
    const { personId, organisationId } = bora;
    await buildDuty(tx, { actionId, personId, organisationId, duty: 'reader', jurisdictions: ['RS'] });
    await insertArea(tx, { ...area, actionId });
    const become = (role: string, actor?: Actor) =>
      sql`select set_config('role', ${role}, true), set_config('app.person', ${actor?.personId ?? ''}, true),
        set_config('app.organisation', ${actor?.organisationId ?? ''}, true), set_config('app.staff', 'off', true)`.execute(
        tx,
      );
    await body({
      ...{ cast, tx, bora: withDuties(bora, 'reader') },
      as: async (actor, run) => {
        await become('mostura_protection', actor);
        await sql`savepoint step`.execute(tx);
        try {
          return await run(cast.work(actor));
        } catch (error) {
          await sql`rollback to savepoint step`.execute(tx);
          throw error;
        } finally {
          await become('none');
        }
      },
    });
  });
const count = ({ as, bora }: Stage, place: string = area.id) =>
  as(bora, (work) => countGap(work, { place, need: 'health' }));
const read = ({ as, bora, cast }: Stage) => as(bora, ({ tx }) => listGaps(tx, cast.actionId));
/** As if it had been counted a month before. */
const age = ({ tx }: Stage) =>
  sql`update directory.gap set month = (month - interval '1 month')::date`.execute(tx);
const times = async (stage: Stage, some: number, place?: string) => {
  for (let at = 0; at < some; at += 1) await count(stage, place);
};

describe('Needs that no service met', () => {
  it(
    'are told by nobody without a duty, and of no place beyond it',
    inStore(async (stage) => {
      const { cast, as } = stage;
      const asked = { place: area.id, need: 'health' } as const;
      await expect(as(cast.elira, (work) => countGap(work, asked))).rejects.toThrow('not_permitted');
      // Who forges a duty in the program is refused by the database.
      await expect(
        as(withDuties(cast.elira, 'reader'), ({ tx }) =>
          sql`select directory.count_gap(${cast.actionId}::uuid, 'RS', 'health')`.execute(tx),
        ),
      ).rejects.toMatchObject({ code: '42501' });
      await expect(count(stage, 'AL')).rejects.toThrow('service_gap_place');
      await expect(count(stage, newId())).rejects.toThrow('service_gap_place');
      await expect(
        as(stage.bora, ({ tx }) =>
          sql`select directory.count_gap(${cast.actionId}::uuid, 'AL', 'health')`.execute(tx),
        ),
      ).rejects.toMatchObject({ code: '42501' });
      await expect(
        as(stage.bora, ({ tx }) => sql`select from directory.gap`.execute(tx)),
      ).rejects.toMatchObject({ code: '42501' });
    }),
  );

  it(
    'are one number a month, and leave no entry in any trail',
    inStore(async (stage) => {
      const { tx } = stage;
      const trails = async () => {
        const { rows } = await sql<{ rows: string }>`
          select (select count(*) from platform.audit_entry) || ' ' || (select count(*) from protection.event) as rows`.execute(
          tx,
        );
        return rows;
      };
      const before = await trails();
      await times(stage, 3);
      const { rows } = await sql`select place, need, count from directory.gap`.execute(tx);
      expect(rows).toEqual([{ place: area.id, need: 'health', count: 3 }]);
      expect(await trails()).toEqual(before);
    }),
  );

  it(
    'are shown in tens once the month is over, from ten on',
    inStore(async (stage) => {
      await times(stage, 19);
      await times(stage, 9, 'RS');
      // The month goes on: each press could be seen.
      expect(await read(stage)).toEqual([]);
      await age(stage);
      const shown = await read(stage);
      expect(shown).toMatchObject([{ jurisdiction: 'RS', area: 'Riverside', need: 'health', atLeast: 10 }]);
      await sql`update directory.gap set count = 20 where place = 'RS'`.execute(stage.tx);
      expect((await read(stage)).map(({ area, atLeast }) => [area, atLeast])).toEqual([
        ['Riverside', 10],
        [null, 20],
      ]);
    }),
  );

  it(
    'are read by those who have a duty there',
    inStore(async (stage) => {
      const { cast, as } = stage;
      await expect(as(cast.elira, ({ tx }) => listGaps(tx, cast.actionId))).rejects.toMatchObject({
        code: '42501',
      });
    }),
  );
});
