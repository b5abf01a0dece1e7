// @second-database: roles and grants

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { loadAction } from '../../action/index.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import type { Actor } from '../../platform/permissions.ts';
import { buildGathering } from '../testing.ts';
import { changeValue } from './change-value.ts';
import { buildDispute, uncount } from './testing.ts';

it('The database gives the contracting authority the disputes of corrected values alone, and nobody changes what was disputed', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition: await loadAction('actions/shbb') });
    const gatheringId = await buildGathering(tx, cast);
    const open = await buildDispute(cast.work(cast.elira));
    const disputeId = await buildDispute(cast.work(cast.foreign.elira));
    await uncount(tx, gatheringId);
    const change = `gathering.${gatheringId}`;
    await changeValue(cast.work(cast.ana), { disputeId, form: { change, reason: 'It was not held.' } });
    await sql`set local role mostura_app`.execute(tx);
    const seenBy = (actor: Actor) =>
      asSeenBy(tx, actor, async () => {
        const rows = await tx.selectFrom('results.dispute').select('id').execute();
        return rows.map(({ id }) => id).toSorted();
      });
    expect(await seenBy(cast.fatos)).toEqual([open, disputeId].toSorted());
    expect(await seenBy(cast.foreign.ana)).toEqual([open, disputeId].toSorted());
    expect(await seenBy(cast.goran)).toEqual([disputeId]);
    for (const actor of [cast.besa, cast.dragan]) expect(await seenBy(actor)).toEqual([]);
    for (const column of ['value', 'reason', 'records', 'claim', 'raised_by', 'due_on', 'period_id']) {
      await sql`savepoint before`.execute(tx);
      await expect(
        sql`update results.dispute set ${sql.ref(column)} = ${sql.ref(column)}`.execute(tx),
      ).rejects.toMatchObject({ code: '42501' });
      await sql`rollback to savepoint before`.execute(tx);
    }
  }));
