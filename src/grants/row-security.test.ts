// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Cast } from '../../tests/support/cast.ts';
import { staged, tables } from '../../tests/support/stage.ts';
import { type Actor, isStaff } from '../platform/permissions.ts';
import { buildAddendum } from './addenda/testing.ts';
import { addLine } from './reports/expenditure-lines.ts';
import { buildAgreement, buildLine, buildReport, times } from './testing.ts';

const guarded = [
  'application',
  'application_attachment',
  'sub_grant_agreement',
  'instalment',
  'reporting_period',
  'report',
  'report_value',
  'expenditure_line',
  'addendum',
] as const;

/** How many rows of each table somebody sees as requests run: under mostura_app, with who they are set. */
async function seenBy(cast: Cast, actor: Actor | undefined): Promise<number[]> {
  const tx = tables(cast);
  await sql`select set_config('role', 'mostura_app', true), set_config('app.person', ${actor?.personId ?? ''}, true),
    set_config('app.organisation', ${actor?.organisationId ?? ''}, true),
    set_config('app.staff', ${isStaff(actor) ? 'on' : 'off'}, true)`.execute(tx);
  const counts: number[] = [];
  for (const table of guarded) {
    const { rows } = await sql<{
      count: number;
    }>`select count(*)::int as count from ${sql.table(`grants.${table}`)}`.execute(tx);
    counts.push(rows[0]!.count);
  }
  await sql`reset role`.execute(tx);
  return counts;
}

async function withRecords(cast: Cast) {
  const granted = await buildAgreement(cast);
  await buildAddendum(cast, granted);
  const reportId = await buildReport(cast, granted);
  await addLine(cast.work(cast.besa, times.reporting), { reportId, line: buildLine() });
}
const none = guarded.map(() => 0);
const everything = [1, 1, 1, 2, 2, 1, 3, 1, 1];

describe('the rows of a sub-grant', () => {
  it(
    'are seen by nobody who is not signed in, and by no other organisation',
    staged(async (cast) => {
      await withRecords(cast);
      for (const actor of [undefined, cast.foreign.besa, cast.foreign.bora, cast.dragan])
        expect(await seenBy(cast, actor)).toEqual(none);
    }),
  );

  it(
    'are seen by the sub-grantee’s own people and by staff of the Action',
    staged(async (cast) => {
      await withRecords(cast);
      for (const actor of [cast.besa, cast.bora, cast.elira, cast.ana])
        expect(await seenBy(cast, actor)).toEqual(everything);
    }),
  );

  it(
    'are written by no other organisation either',
    staged(async (cast) => {
      await withRecords(cast);
      const tx = tables(cast);
      await sql`select set_config('role', 'mostura_app', true), set_config('app.organisation', ${cast.foreign.besa.organisationId}, true), set_config('app.staff', 'off', true)`.execute(
        tx,
      );
      const changed = await tx.updateTable('grants.application').set({ title: 'Taken' }).executeTakeFirst();
      expect(changed.numUpdatedRows).toBe(0n);
      const values = {
        reportId: cast.actionId,
        organisationId: cast.besa.organisationId,
        key: 'x',
        value: 1,
      };
      await expect(tx.insertInto('grants.reportValue').values(values).execute()).rejects.toMatchObject({
        code: '42501',
      });
    }),
  );

  it(
    'that may never change are not changed by anybody who asks',
    staged(async (cast) => {
      await withRecords(cast);
      const tx = tables(cast);
      for (const statement of [
        sql`update grants.ranking set sha256 = 'x'`,
        sql`delete from grants.ranking_row`,
        sql`update grants.report_version set sha256 = 'x'`,
        sql`delete from grants.application`,
        sql`delete from grants.sub_grant_agreement`,
        sql`delete from grants.decision`,
      ]) {
        await sql`savepoint before`.execute(tx);
        await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'on', true)`.execute(
          tx,
        );
        await expect(statement.execute(tx)).rejects.toMatchObject({ code: '42501' });
        await sql`rollback to savepoint before`.execute(tx);
      }
    }),
  );
});
