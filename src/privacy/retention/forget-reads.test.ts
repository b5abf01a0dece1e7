// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { loadAction } from '../../action/index.ts';
import { signHead } from '../../evidence/sign-head.ts';
import { noteRead } from '../../platform/audit/note-read.ts';
import { verifyTrail } from '../../platform/audit/verify-trail.ts';
import { system } from '../../platform/database/frame.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { purgeRecords } from './purge-records.ts';

const secret = 'the secret of the tests is long enough to be one';
const at = (day: string) => `${day}T10:00:00.000Z`;

/** Two people read on each day; the head of the night is signed on the days given. */
async function readOn(cast: Cast, days: readonly string[], signed: readonly string[] = days): Promise<void> {
  for (const day of days) {
    for (const actor of [cast.ana, cast.elira])
      await noteRead(cast.work(actor, at(day)), actor, 'report.read', { kind: 'report', id: newId() });
    if (signed.includes(day))
      await signHead(cast.work(cast.ivo, at(day)), { secret, auditorEmail: undefined });
  }
}
const daysLeft = async (tx: Tx) =>
  (
    await sql<{
      day: string;
    }>`select distinct day::text as day from platform.sensitive_read order by 1`.execute(tx)
  ).rows.map(({ day }) => day);
const purge = async (tx: Tx, cast: Cast, day: string) => {
  await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'on', true)`.execute(tx);
  const gone = await purgeRecords({ ...cast.work(system), now: at(day) }, { eraseUnused: async () => false });
  await sql`reset role`.execute(tx);
  return gone;
};
const faults = async (tx: Tx) => (await verifyTrail(tx, { secret })).faults;

describe('who saw what', () => {
  it('stays its 24 months, and for as long as no signed head has sealed it', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition: await loadAction('actions/shbb') });
      await readOn(cast, ['2026-11-20', '2026-11-21', '2026-11-22']);
      expect(await purge(tx, cast, '2028-11-20')).toEqual({});
      // The last day was never sealed: the head of its own night seals the days before it.
      expect(await purge(tx, cast, '2040-01-01')).toMatchObject({ reads: 2 });
      expect(await daysLeft(tx)).toEqual(['2026-11-22']);
    }));

  it('goes day by day, the trail stays whole, and says before which day nothing is left to prove', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition: await loadAction('actions/shbb') });
      await readOn(cast, ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23']);
      expect(await faults(tx)).toEqual([]);
      expect(await purge(tx, cast, '2028-11-21')).toMatchObject({ reads: 1 });
      expect(await daysLeft(tx)).toEqual(['2026-11-21', '2026-11-22', '2026-11-23']);
      expect(await faults(tx)).toEqual([]);
      const { details } = await tx
        .selectFrom('platform.auditEntry')
        .select('details')
        .where('word', '=', 'retention.purge')
        .executeTakeFirstOrThrow();
      expect(details).toEqual({ rule: 'reads', count: 1, reads_before: '2026-11-21' });
      expect(await purge(tx, cast, '2028-11-21')).toEqual({});
      // What is taken away by hand is found as ever.
      await sql`delete from platform.sensitive_read where day = '2026-11-22'`.execute(tx);
      expect(await faults(tx)).toEqual([expect.stringContaining('What was read is not what entry')]);
    }));

  it('goes for all days of a seal together, when a night was missed', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition: await loadAction('actions/shbb') });
      await readOn(
        cast,
        ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'],
        ['2026-11-20', '2026-11-23'],
      );
      expect(await purge(tx, cast, '2028-11-22')).toEqual({});
      expect(await purge(tx, cast, '2028-11-23')).toMatchObject({ reads: 3 });
      expect(await daysLeft(tx)).toEqual(['2026-11-23']);
      expect(await faults(tx)).toEqual([]);
    }));

  it('is forgotten by that way alone: the application itself deletes none', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition: await loadAction('actions/shbb') });
      await readOn(cast, ['2026-11-20', '2026-11-21']);
      await sql`set local role mostura_app`.execute(tx);
      await expect(sql`delete from platform.sensitive_read`.execute(tx)).rejects.toMatchObject({
        code: '42501',
      });
    }));
});
