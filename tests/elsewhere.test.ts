import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ActionDefinition, loadAction } from '../src/action/index.ts';
import { buildGrid } from '../src/grants/assessment/testing.ts';
import { buildAgreement, buildApprovedReport, buildPaid } from '../src/grants/testing.ts';
import { buildCycle } from '../src/matrix/cycles/testing.ts';
import { organisationForm } from '../src/network/schema.ts';
import { actionCurrency, serveCurrency } from '../src/platform/action-currency.ts';
import {
  jurisdictionCodes,
  jurisdictionName,
  serveJurisdictions,
} from '../src/platform/language/jurisdictions.ts';
import { castOf } from './support/cast.ts';
import { rolledBack } from './support/database.ts';

/** An Action in a part of the world of which the platform knows nothing: its folder says all that is to be known. */
describe('an Action elsewhere', () => {
  const before = { codes: [...jurisdictionCodes], currency: actionCurrency() };
  let coast: ActionDefinition;
  beforeAll(async () => {
    coast = await loadAction('tests/fixtures/actions/coast');
    serveJurisdictions(coast.action.jurisdictions, coast.action.ownJurisdictions);
    serveCurrency(coast.action.currency);
  });
  afterAll(() => {
    serveJurisdictions(before.codes);
    serveCurrency(before.currency);
  });
  const castOfCoast = (tx: Parameters<typeof castOf>[0]) =>
    castOf(tx, { definition: { ...coast, grids: [buildGrid()] }, places: { own: 'KE', foreign: 'TZ' } });

  it('has names without a mark, in the languages that it gives', () => {
    expect(jurisdictionCodes.map((code) => jurisdictionName(code, 'sq'))).toEqual([
      'Tanzania',
      'Uganda',
      'Kenia',
    ]);
    expect(coast.action.designations).toEqual([]);
  });

  it('registers organisations of its jurisdictions and of no others', () => {
    const place = (jurisdiction: string) =>
      organisationForm.shape.jurisdiction.safeParse(jurisdiction).success;
    expect([place('UG'), place('RS')]).toEqual([true, false]);
  });

  it('takes a call to its award, its payment and the report on it, in its own currency and by its own clock', () =>
    rolledBack(async (tx) => {
      const cast = await castOfCoast(tx);
      const { callId, instalments, periods } = await buildAgreement(cast, {
        form: { deadline_zone: 'Africa/Nairobi' },
      });
      const call = await tx
        .selectFrom('grants.call')
        .selectAll()
        .where('id', '=', callId)
        .executeTakeFirstOrThrow();
      expect(call).toMatchObject({
        jurisdiction: 'KE',
        deadlineZone: 'Africa/Nairobi',
        rules: { currency: 'KES' },
      });
      expect(call.number).toMatch(/^KE-2026-/);
      await buildPaid(cast, instalments[0]!);
      await buildApprovedReport(cast, periods[0]!, { originalCurrency: 'KES' });
      const booked = await tx
        .selectFrom('action.expenditure')
        .select(['heading', 'currency'])
        .where('actionId', '=', cast.actionId)
        .execute();
      expect(booked).toEqual([{ heading: 'other', currency: 'KES' }]);
    }));

  it('assesses its law and practice in a cycle that is published', () =>
    rolledBack(async (tx) => {
      const cast = await castOfCoast(tx);
      const { cycleId } = await buildCycle(cast, tx, { until: 'published' });
      const assessed = await tx
        .selectFrom('published.assessedStandard')
        .select('jurisdiction')
        .where('cycleId', '=', cycleId)
        .execute();
      expect(assessed).toEqual([{ jurisdiction: 'KE' }]);
    }));
});
