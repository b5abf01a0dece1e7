// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { type Actor, isStaff } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { buildCycle, type Until } from './testing.ts';

/** How many answers, findings and invitations somebody sees as requests run. */
async function seenBy(tx: Tx, actor: Actor | undefined): Promise<number[]> {
  await sql`select set_config('role', 'mostura_app', true), set_config('app.person', ${actor?.personId ?? ''}, true),
    set_config('app.organisation', ${actor?.organisationId ?? ''}, true),
    set_config('app.staff', ${isStaff(actor) ? 'on' : 'off'}, true)`.execute(tx);
  const counts: number[] = [];
  for (const table of ['answer', 'verdict', 'invitation']) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(`matrix.${table}`)}`.execute(tx);
    counts.push(rows[0]!.count);
  }
  await sql`reset role`.execute(tx);
  return counts;
}

const staged = (until: Until, body: (tx: Tx, cast: Cast) => Promise<void>) => () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    await buildCycle(cast, tx, { until });
    await body(tx, cast);
  });

describe('the database shows', () => {
  it(
    'each assessor their own answers and nothing of the other’s until adjudication is over; who leads sees them when it begins',
    staged('adjudicating', async (tx, cast) => {
      for (const assessor of [cast.cene, cast.foreign.cene])
        expect(await seenBy(tx, assessor)).toEqual([3, 0, 1]);
      expect(await seenBy(tx, { ...cast.cene, roles: cast.ana.roles })).toEqual([3, 0, 1]);
      expect(await seenBy(tx, cast.ana)).toEqual([6, 2, 1]);
      expect(await seenBy(tx, cast.jana)).toEqual([6, 2, 1]);
    }),
  );

  it(
    'nobody else anything while it is answered',
    staged('answering', async (tx, cast) => {
      await sql`insert into matrix.answer (seat_id, question_id, kind, updated_at)
        select s.id, q.id, '0', now() from matrix.seat s, matrix.question q`.execute(tx);
      for (const assessor of [cast.cene, cast.foreign.cene]) expect((await seenBy(tx, assessor))[0]).toBe(3);
      for (const actor of [cast.ana, cast.elira, cast.jana, cast.ivo, cast.dragan, cast.besa, undefined])
        expect((await seenBy(tx, actor))[0]).toBe(0);
    }),
  );

  it(
    'an institution what was found about its own jurisdiction once it was handed over, and never who said what',
    staged('reply', async (tx, cast) => {
      expect(await seenBy(tx, cast.dragan)).toEqual([0, 3, 1]);
      for (const actor of [cast.foreign.dragan, cast.besa, undefined])
        expect(await seenBy(tx, actor)).toEqual([0, 0, 0]);
      expect(await seenBy(tx, cast.cene)).toEqual([6, 3, 1]);
    }),
  );

  it(
    'an institution nothing of a draft',
    staged('adjudicating', async (tx, cast) => {
      expect(await seenBy(tx, cast.dragan)).toEqual([0, 0, 1]);
    }),
  );
});
