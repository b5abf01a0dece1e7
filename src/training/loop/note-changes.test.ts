// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { buildOrganisation } from '../../network/testing.ts';
import { system } from '../../platform/database/frame.ts';
import type { Tx } from '../../platform/work.ts';
import type { Change } from './changes.ts';
import { inviteByLoop } from './invite-by-loop.ts';
import { insertChanges, listChanges } from './queries-change.ts';
import { buildLoop, loopCast } from './testing.ts';

const needs = { baseUrl: 'https://mostura.example' };
const noted = (tx: Tx) => tx.selectFrom('training.loopChange').selectAll().execute();
async function asStaff(tx: Tx): Promise<void> {
  await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'on', true)`.execute(tx);
}

describe('what changed by the next call', () => {
  it('is noted once, when the next call is told, from what both were given', () =>
    rolledBack(async (tx) => {
      const cast = await loopCast(tx);
      const first = await buildLoop(cast, tx);
      await inviteByLoop(cast.work(system), needs, { callId: first.callId });
      expect(await noted(tx)).toEqual([]);
      await tx
        .updateTable('grants.decision')
        .set({ communicatedAt: '2020-01-01T09:00:00.000Z' })
        .where('callId', '=', first.callId)
        .execute();
      const next = await buildLoop(cast, tx, { points: 4 });
      for (const _ of [1, 2]) await inviteByLoop(cast.work(system), needs, { callId: next.callId });
      const rows = await noted(tx);
      expect(rows.map(({ criterion }) => criterion).sort()).toEqual(['costs', 'need']);
      for (const row of rows)
        expect(row).toMatchObject({
          ...{ organisationId: cast.besa.organisationId, callId: next.callId, wasTaught: false },
          ...{ beforePoints: 2 * row.beforeParts, afterPoints: 4 * row.afterParts },
        });
    }));

  it('is released in full fives, never moves, and nobody reads a row of it', () =>
    rolledBack(async (tx) => {
      const cast = await loopCast(tx);
      const { callId } = await buildLoop(cast, tx);
      await inviteByLoop(cast.work(system), needs, { callId });
      const note = async (many: number, afterPoints: number, notedAt: string) => {
        const changes: Change[] = [];
        for (let at = 0; at < many; at++)
          changes.push({
            organisationId: await buildOrganisation(tx, { actionId: cast.actionId }),
            ...{ criterion: 'need', wasTaught: true, scaleTo: 5, beforePoints: 4, beforeParts: 2 },
            ...{ afterPoints, afterParts: 2 },
          });
        await insertChanges(tx, { actionId: cast.actionId, callId, notedAt }, changes);
        return changes;
      };
      const [one] = await note(4, 6, '2026-05-01T09:00:00.000Z');
      expect(await listChanges(tx, cast.actionId)).toEqual([]);
      await note(1, 6, '2026-05-02T09:00:00.000Z');
      const five = [{ criterion: 'need', wasTaught: true, organisations: 5, before: 40, after: 60 }];
      expect(await listChanges(tx, cast.actionId)).toEqual(five);
      await note(4, 10, '2026-05-03T09:00:00.000Z');
      await insertChanges(tx, { actionId: cast.actionId, callId, notedAt: '2026-05-04T09:00:00.000Z' }, [
        { ...one!, wasTaught: false, afterPoints: 10 },
      ]);
      expect(await listChanges(tx, cast.actionId)).toEqual(five);
      const tenth = await buildOrganisation(tx, { actionId: cast.actionId, name: 'The tenth' });
      await asStaff(tx);
      expect(await listChanges(tx, cast.actionId)).toEqual(five);
      // The job writes under the role of requests.
      await insertChanges(tx, { actionId: cast.actionId, callId, notedAt: '2026-05-05T09:00:00.000Z' }, [
        { ...one!, organisationId: tenth, afterPoints: 10 },
      ]);
      expect(await listChanges(tx, cast.actionId)).toMatchObject([
        { organisations: 10, before: 40, after: 80 },
      ]);
      await expect(noted(tx)).rejects.toThrow('permission denied');
    }));
});
