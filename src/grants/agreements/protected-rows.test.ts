// @second-database: roles and grants

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import type { Actor } from '../../platform/permissions.ts';
import { buildAddendum } from '../addenda/testing.ts';
import { buildCorrection } from '../corrections/testing.ts';
import { buildMentoring } from '../mentoring/testing.ts';
import { buildAgreement, buildApprovedReport, buildPaid } from '../testing.ts';
import { buildVisit } from '../visits/testing.ts';
import { protectAgreement } from './protect-agreement.ts';

/** How many rows a statement gives to a request of this person. */
async function countedFor(cast: Cast, actor: Actor, rows: ReturnType<typeof sql>): Promise<number> {
  const tx = tables(cast);
  await sql`set local role mostura_app`.execute(tx);
  const found = await asSeenBy(tx, actor, () => rows.execute(tx));
  await sql`set local role none`.execute(tx);
  return found.rows.length;
}

it(
  'Another partner’s staff read no instalment, period, report, line or correction of a protected sub-grant, and count its report as before',
  staged(async (cast) => {
    const { instalments, periods, agreementId } = await buildAgreement(cast);
    await buildAddendum(cast, { agreementId });
    await buildPaid(cast, instalments[0]!);
    await buildApprovedReport(cast, periods[0]!, { originalMinor: 1 });
    const { id: lineId, reportId } = await tables(cast)
      .selectFrom('grants.expenditureLine')
      .select(['id', 'reportId'])
      .where('agreementId', '=', agreementId)
      .executeTakeFirstOrThrow();
    const line = { agreementId, reportId, lineId };
    await buildCorrection(cast, {
      line,
      confirmed: true,
      form: { amount: '0.01' },
      at: '2027-02-01T09:00:00.000Z',
    });
    await buildVisit(cast, { agreementId }, { until: 'submitted' });
    await buildMentoring(cast, { agreementId }, { until: 'asked' });
    const of = (table: string) =>
      sql`select from ${sql.table(`grants.${table}`)} where agreement_id = ${agreementId}`;
    const read = [
      ...[
        'instalment',
        'reporting_period',
        'report',
        'expenditure_line',
        'visit',
        'visit_finding',
        'addendum',
        'mentoring',
        'mentoring_message',
        'correction',
      ].map(of),
      sql`select from grants.report_value where organisation_id = ${cast.organisations.cso}`,
    ];
    const counted = ['counted_report_value', 'counted_period', 'counted_instalment'].map(of);
    const seenBy = async (actor: Actor, all: readonly ReturnType<typeof sql>[]) => {
      const found: number[] = [];
      for (const rows of all) found.push(await countedFor(cast, actor, rows));
      return found;
    };
    const whole = await seenBy(cast.elira, read);
    expect(whole.every((rows) => rows > 0)).toBe(true);
    // Before it is protected, so that a bill handed in to two partners is found.
    expect(await seenBy(cast.foreign.elira, read)).toEqual(whole);
    const reason = { protectionReason: 'Threats in the town.' };
    const protection = { delayUntil: null, generalisePlace: true, withholdName: true, ...reason };
    await protectAgreement(cast.work(cast.elira), { agreementId, protection });
    for (const actor of [cast.elira, cast.fatos, cast.ana, cast.goran, cast.hana, cast.besa])
      expect(await seenBy(actor, read)).toEqual(whole);
    for (const actor of [cast.foreign.elira, cast.foreign.fatos, cast.foreign.besa]) {
      expect(await seenBy(actor, read)).toEqual(read.map(() => 0));
      expect(await seenBy(actor, counted)).toEqual(await seenBy(cast.elira, counted));
    }
  }),
);
