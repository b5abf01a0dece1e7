import { globSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { staged, tables } from '../../../tests/support/stage.ts';
import { findReported } from '../addenda/queries-facts.ts';
import { listOpenClosings } from '../closing/queries-tasks.ts';
import { buildReported, closingTime as now } from '../closing/testing.ts';
import { findFigures } from '../payments/queries.ts';
import { listPlanned } from '../queries-tasks-agreements.ts';
import { listLines, listSpent } from '../reports/queries.ts';
import { totalsOf } from '../reports/rules.ts';
import { listRiskFacts } from '../visits/queries-risk.ts';
import { buildCorrection } from './testing.ts';

const nobodys = { partnerId: '00000000-0000-0000-0000-000000000000', bounds: [] };

it(
  'A confirmed correction is in every sum of what is accepted, and in nothing that was submitted before',
  staged(async (cast) => {
    const tx = tables(cast);
    const { agreementId } = await buildReported(cast, 4_000_00);
    const { id: lineId, reportId } = await tx
      .selectFrom('grants.expenditureLine')
      .select(['id', 'reportId'])
      .where('agreementId', '=', agreementId)
      .orderBy('amountMinor', 'desc')
      .executeTakeFirstOrThrow();
    const asking = {
      ...{ actionId: cast.actionId, personId: cast.besa.personId, organisationId: cast.besa.organisationId },
      ...{ now, today: '2027-04-20' as const, roles: ['cso_certifier'] },
      ...{ officer: nobodys, protector: nobodys },
    };
    const sumOf = (minors: readonly number[]) => minors.reduce((sum, minor) => sum + Number(minor), 0);
    const sums = async () => {
      const booked = await sql<{ minor: number }>`select minor from grants.ledger_record
        where measure = 'accepted'`.execute(tx);
      const lines = await tx
        .selectFrom('grants.report')
        .select('id')
        .where('agreementId', '=', agreementId)
        .execute();
      const all = [];
      for (const { id } of lines) all.push(...(await listLines(tx, id)));
      const spent = await listSpent(tx, { agreementId, reportId, number: 2 });
      const [planned] = await listPlanned(tx, asking);
      const [closing] = await listOpenClosings(tx, asking);
      return {
        report: totalsOf(all).accepted,
        figures: (await findFigures(tx, agreementId, null)).acceptedMinor,
        headings: sumOf(spent.flatMap(({ beforeMinor, hereMinor }) => [beforeMinor, hereMinor])),
        addenda: sumOf(Object.values((await findReported(tx, agreementId)).reported)),
        ledger: sumOf(booked.rows.map(({ minor }) => minor)),
        request: planned!.acceptedMinor,
        closing: closing!.figures.acceptedMinor,
      };
    };
    const rejected = async () =>
      (await listRiskFacts(tx, { actionId: cast.actionId, reach: 'all', today: '2027-04-20' })).map(
        ({ rejectedMinor }) => rejectedMinor,
      );
    const submitted = () => tx.selectFrom('grants.reportVersion').selectAll().orderBy('reportId').execute();
    const versions = await submitted();
    const every = (minor: number) =>
      Object.fromEntries(
        ['report', 'figures', 'headings', 'addenda', 'ledger', 'request', 'closing'].map((one) => [
          one,
          minor,
        ]),
      );
    expect(await sums()).toEqual(every(4_000_00));
    const line = { agreementId, reportId, lineId };
    await buildCorrection(cast, { line, confirmed: true, form: { amount: '500' }, at: now });
    expect(await sums()).toEqual(every(3_500_00));
    // Nothing was rejected by the review, and the hash of what was submitted stands.
    expect(await rejected()).toEqual([0]);
    expect(await submitted()).toEqual(versions);
    expect(versions.length).toBe(2);
  }),
);

it('No query subtracts what was refused by itself', () => {
  // Where it is read and kept with its line, and what the review alone rejected.
  const reading = ['src/grants/reports/queries.ts', 'src/grants/visits/queries-risk.ts'];
  const found = globSync('src/**/queries*.ts').filter((file) =>
    /refused_?minor|corrected_?minor/i.test(readFileSync(file, 'utf8')),
  );
  expect(found.toSorted()).toEqual(reading);
});
