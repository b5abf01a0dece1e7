import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { rolledBack } from '../../tests/support/database.ts';
import { toInstant } from '../platform/dates.ts';
import { isProtected } from './agreements/protection-rules.ts';
import { dueOfReport } from './reports/rules.ts';
import { buildAgreement, grantsCast } from './testing.ts';

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const instant = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => toInstant(date.toISOString()));

it('Until when a report is submitted is the same in the rule and in every query.', () =>
  rolledBack(async (tx) => {
    const report = fc.record({
      state: fc.constantFrom('draft', 'returned', 'submitted', 'approved'),
      dueOn: day,
      returnedAt: fc.option(instant),
    });
    await fc.assert(
      fc.asyncProperty(report, async (one) => {
        const { rows } = await sql<{
          due: string;
        }>`select grants.due_of_report(${one.dueOn}::date, ${one.state},
          ${one.returnedAt}::timestamptz)::text as due`.execute(tx);
        expect(rows[0]!.due).toBe(dueOfReport(one));
      }),
      { numRuns: 200 },
    );
  }));

it('Whether a sub-grant is protected is the same in the rule and in every query.', () =>
  rolledBack(async (tx) => {
    const { agreementId } = await buildAgreement(await grantsCast(tx));
    const held = fc.record({
      generalisePlace: fc.boolean(),
      withholdName: fc.boolean(),
      delayUntil: fc.option(day),
    });
    await fc.assert(
      fc.asyncProperty(held, day, async (one, today) => {
        await tx.updateTable('grants.subGrantAgreement').set(one).where('id', '=', agreementId).execute();
        const { rows } = await sql<{
          hidden: boolean;
        }>`select grants.is_protected(a, ${today}::date) as hidden
          from grants.sub_grant_agreement a where a.id = ${agreementId}::uuid`.execute(tx);
        expect(rows[0]!.hidden).toBe(isProtected(one, today));
      }),
      { numRuns: 100 },
    );
  }));
