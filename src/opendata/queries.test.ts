// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { castOf, noon } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { loadAction, vocabulary } from '../action/index.ts';
import { newId } from '../platform/ids.ts';
import type { Tx } from '../platform/work.ts';
import { publishedPeriods } from '../results/index.ts';
import { applyProtection } from './protect.ts';
import { getPublishedAction } from './queries.ts';
import { findPublishedCall, listPublishedCalls } from './queries-calls.ts';
import { listPublishedGrants } from './queries-grants.ts';
import { insertCall, insertSubGrant } from './testing-records.ts';

const baseUrl = 'https://mostura.example';

/** An Action with a published call, seen afterwards with the portal's eyes. */
async function stage<T>(
  run: (stage: {
    tx: Tx;
    actionId: string;
    callId: string;
    grant: (protection?: Parameters<typeof insertSubGrant>[3]) => Promise<string>;
    asPortal: () => Promise<void>;
  }) => Promise<T>,
): Promise<T> {
  return rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const of = {
      actionId: cast.actionId,
      partnerId: cast.organisations.partner,
      csoId: cast.organisations.cso,
      personId: cast.ana.personId,
    };
    const callId = await insertCall(tx, of);
    return run({
      tx,
      actionId: cast.actionId,
      callId,
      grant: (protection) => insertSubGrant(tx, of, callId, protection),
      asPortal: async () => {
        await sql`set local role mostura_portal`.execute(tx);
      },
    });
  });
}

describe('the portal’s own role', () => {
  test('reads no table, only what is published', async () => {
    await stage(async ({ tx, asPortal }) => {
      await asPortal();
      await expect(tx.selectFrom('grants.subGrantAgreement').selectAll().execute()).rejects.toThrow(
        /permission denied/,
      );
    });
  });
});

describe('sub-grants as published', () => {
  test('show nothing of a delayed one, not even its payment', async () => {
    await stage(async ({ tx, actionId, grant, asPortal }) => {
      await grant({ delayUntil: '2099-01-01' });
      await asPortal();
      expect(await listPublishedGrants(tx, actionId)).toEqual([]);
      expect(await tx.selectFrom('published.payment').selectAll().execute()).toEqual([]);
    });
  });
  test('say which partner granted them, but for protected ones', async () => {
    await stage(async ({ tx, actionId, grant, asPortal }) => {
      await grant();
      await grant({ generalisePlace: true });
      await grant({ withholdName: true });
      await asPortal();
      const grants = await listPublishedGrants(tx, actionId);
      const partners = grants.map(({ protection, grantedBy }) => [
        protection.withholdName || protection.generalisePlace !== 'no',
        grantedBy?.name,
      ]);
      expect(partners.filter(([, name]) => name !== undefined)).toEqual([[false, 'Group 484']]);
    });
  });
  test('obey the same switch as applyProtection: applied to them it changes nothing', async () => {
    await stage(async ({ tx, actionId, grant, asPortal }) => {
      await grant();
      await grant({ generalisePlace: true });
      await grant({ withholdName: true });
      await grant({ withholdName: true, generalisePlace: true, delayUntil: '2020-01-01' });
      await asPortal();
      const grants = await listPublishedGrants(tx, actionId);
      expect(grants).toHaveLength(4);
      expect(applyProtection(grants, '2030-01-01T00:00:00.000Z').grants).toEqual(grants);
      expect(JSON.stringify(grants.filter(({ protection }) => protection.withholdName))).not.toMatch(
        /Bridge Youth|Safe crossings|Tirana|\/A"/,
      );
    });
  });
  test('tell an open one whole, with what was paid', async () => {
    await stage(async ({ tx, actionId, grant, asPortal }) => {
      const id = await grant();
      await asPortal();
      const [shown] = await listPublishedGrants(tx, actionId);
      expect(shown).toMatchObject({
        id,
        title: 'Safe crossings',
        recipient: { name: 'Bridge Youth Centre' },
        place: 'Tirana',
        amount: { minor: 20_000_00, currency: 'EUR' },
        payments: [{ paidOn: '2026-11-05', amount: { minor: 12_000_00 } }],
        call: { number: 'T-AL', title: 'National call' },
      });
    });
  });
});

/** A frozen period whose values were measured over records of a kind. */
async function freeze(
  tx: Tx,
  actionId: string,
  [startsOn, endsOn]: readonly [string, string],
  frozen: Readonly<Record<string, readonly [of: string, value: number]>>,
) {
  const periodId = newId();
  await tx
    .insertInto('results.period')
    .values({
      id: periodId,
      actionId,
      name: `${startsOn} ${endsOn}`,
      startsOn,
      endsOn,
      frozenAt: noon,
      createdBy: newId(),
      createdAt: noon,
    })
    .execute();
  await tx
    .insertInto('results.frozenMeasurement')
    .values(
      Object.entries(frozen).map(([indicator, [of, value]]) => ({
        periodId,
        indicator,
        rule: JSON.stringify({ measurement: { of } }),
        value,
        inPeriod: 0,
        records: '[]',
        sha256: 'hash',
      })),
    )
    .execute();
}

describe('a frozen value', () => {
  const spring = ['2026-01-01', '2026-06-30'] as const;
  const fed = ['sub_grant', 'instalment', 'report_value', 'due_report', 'engagement', 'a_kind_of_tomorrow'];
  const free = Object.keys(vocabulary).filter((kind) => !fed.includes(kind));
  const shown = async (tx: Tx, actionId: string) => {
    const rows = await tx
      .selectFrom('published.frozenMeasurement')
      .select(['indicator', 'value', 'sha256'])
      .where('actionId', '=', actionId)
      .orderBy('indicator')
      .execute();
    return rows.flatMap(({ indicator, value, sha256 }) =>
      value === null && sha256 === null ? [] : [indicator],
    );
  };
  const frozenOfEach = (tx: Tx, actionId: string) =>
    freeze(tx, actionId, spring, Object.fromEntries([...fed, ...free].map((of) => [of, [of, 4]])));

  test('that sub-grants can feed is held back while one is delayed, with its hash, and others are not', async () => {
    await stage(async ({ tx, actionId, grant, asPortal }) => {
      await grant({ delayUntil: '2099-01-01' });
      await frozenOfEach(tx, actionId);
      await asPortal();
      expect(await shown(tx, actionId)).toEqual(free.toSorted());
    });
  });
  test('is shown when the delay is over', async () => {
    await stage(async ({ tx, actionId, grant, asPortal }) => {
      await grant({ delayUntil: '2020-01-01' });
      await frozenOfEach(tx, actionId);
      await asPortal();
      expect(await shown(tx, actionId)).toEqual([...fed, ...free].toSorted());
    });
  });
});

describe('calls as published', () => {
  test('are found by id in their own Action only', async () => {
    await stage(async ({ tx, actionId, callId, asPortal }) => {
      await asPortal();
      const given = { actionId, now: noon, baseUrl };
      expect(await findPublishedCall(tx, { ...given, actionId: newId() }, callId)).toBeUndefined();
      expect(await findPublishedCall(tx, given, newId())).toBeUndefined();
      expect(await findPublishedCall(tx, given, callId)).toMatchObject({
        status: 'open',
        languages: ['en', 'sq'],
        lots: [{ title: 'Prevention', envelope: { minor: 100_000_00, currency: 'EUR' } }],
        page: `${baseUrl}/calls/${callId}`,
      });
    });
  });
  test('are open until the instant of the deadline, and come page by page', async () => {
    await stage(async ({ tx, actionId, asPortal }) => {
      await asPortal();
      const given = { actionId, now: '2026-12-15T13:00:00.000Z', baseUrl };
      const [call] = await listPublishedCalls(tx, given, { page: 1, pageSize: 1 });
      expect(call?.status).toBe('closed');
      expect(await listPublishedCalls(tx, given, { page: 2, pageSize: 1 })).toEqual([]);
    });
  });
});

describe('the Action as published', () => {
  test('knows little from an empty definition, and nothing is made up', async () => {
    await stage(async ({ tx, actionId, asPortal }) => {
      await asPortal();
      expect(await getPublishedAction(tx, actionId, { baseUrl, publishedPeriods })).toMatchObject({
        identifier: undefined,
        plannedStart: undefined,
        lead: { name: 'Group 484', identifier: undefined },
        jurisdictions: [],
      });
    });
  });
  test('knows what the real definition says, and no more', async () => {
    const definition = await loadAction('actions/shbb');
    await rolledBack(async (tx) => {
      const { actionId } = await castOf(tx, { definition });
      await sql`set local role mostura_portal`.execute(tx);
      const action = await getPublishedAction(tx, actionId, { baseUrl, publishedPeriods });
      expect(action.sectors).toEqual([{ code: '15190', share: 100 }]);
      expect(action.jurisdictions).toHaveLength(6);
      expect(action.results.flatMap(({ indicators }) => indicators).length).toBeGreaterThan(5);
      expect([action.identifier, action.plannedStart, action.status]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    });
  });
  test('gives no value that another of any period, shown or not, would tell by subtraction', async () => {
    const definition = await loadAction('actions/shbb');
    await rolledBack(async (tx) => {
      const { actionId } = await castOf(tx, { definition });
      const women = (value: number) => ({ women_attended: ['gathering', value] as const });
      await freeze(tx, actionId, ['2026-01-01', '2026-12-31'], women(20));
      await freeze(tx, actionId, ['2027-01-01', '2027-12-31'], women(22));
      await freeze(tx, actionId, ['2028-06-30', '2028-06-30'], women(40));
      await freeze(tx, actionId, ['2028-01-01', '2028-12-31'], women(43));
      await sql`set local role mostura_portal`.execute(tx);
      const { results } = await getPublishedAction(tx, actionId, { baseUrl, publishedPeriods });
      const periods = results.flatMap(({ indicators }) => indicators.flatMap((one) => one.periods));
      expect(periods.map(({ startsOn, actual }) => [startsOn, actual])).toEqual([
        ['2026-01-01', 20],
        ['2027-01-01', undefined],
        ['2028-01-01', undefined],
      ]);
    });
  });
});
