import type { KyselyPlugin, Transaction } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack, testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { importBudget, loadAction, recordContract, recordExpenditure } from '../../action/index.ts';
import type { DB } from '../../platform/database/tables.ts';
import type { Context } from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { buildRisk, riskOf } from '../risks/testing.ts';
import { buildGathering, buildSubGrant } from '../testing.ts';
import { planMilestone } from '../workplan/plan-milestone.ts';
import { gatherStatus } from './gather-status.ts';
import { statusHome } from './home.ts';
import { statusRoutes } from './routes.tsx';

const definition = await loadAction('actions/shbb');
const riskTitle = riskOf({ actor: { organisationId: '' } as Actor }).title;
const contract = {
  number: 'T-1',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  totalMinor: 100_000_00,
  contributionMinor: 90_000_00,
  transferPercent: 25,
  warningPercent: 90,
  reportDays: 60,
  reason: 'The signed contract.',
};

/** A partner that has spent 150 % of its travel, a late milestone of nobody, and an event in a week. */
async function monday(tx: Tx): Promise<Cast> {
  const cast = await castOf(tx, { definition });
  const { name } = await tx
    .selectFrom('network.organisation')
    .select('name')
    .where('id', '=', cast.organisations.partner)
    .executeTakeFirstOrThrow();
  await recordContract(cast.work(cast.ana), contract);
  await importBudget(cast.work(cast.ana), {
    lines: `${name};2;Travel;1000,00`,
    ...{ kind: 'approved', datedOn: '2026-01-05', reason: 'As signed.' },
  });
  await recordExpenditure(cast.work(cast.fatos), {
    heading: 'travel',
    spent_on: '2026-11-20',
    description: 'Bus',
    document_reference: 'R-12',
    currency: 'EUR',
    amount: 1500_00,
    correction: false,
    supplier: '',
    line: '',
    reason: 'Agreed.',
  });
  await planMilestone(cast.work(cast.ana), {
    activity: 'advocacy-practice',
    milestone: 'round-tables',
    form: { startsOn: '2026-01-01', endsOn: '2026-06-30', partnerId: null, reason: 'As agreed.' },
  });
  await buildGathering(tx, cast, { title: 'Table of next week', startsOn: '2026-12-01' });
  return cast;
}

const by = ({ actionId, ana }: Cast) => ({ actionId, createdBy: ana.personId, createdAt: noon });

/** A period whose figures are frozen. Returns its id. */
async function buildFrozenPeriod(
  tx: Tx,
  cast: Cast,
  days: { name: string; startsOn?: string; endsOn: string },
) {
  const id = newId();
  const frozen = { frozenAt: noon, frozenBy: cast.ana.personId, sha256: '0'.repeat(64), way: null };
  await tx
    .insertInto('results.period')
    .values({ ...by(cast), ...frozen, id, startsOn: '2026-01-01', ...days })
    .execute();
  return id;
}

describe('the status of the Action', () => {
  it('shows the partner at 150 % of a heading, what is late by how many days, and what comes next', () =>
    rolledBack(async (tx) => {
      const { actionId, organisations } = await monday(tx);
      const status = await gatherStatus(tx, { actionId, now: noon });
      expect(status.headings).toMatchObject([
        { partnerId: organisations.partner, heading: 'travel', percent: 150 },
      ]);
      const late = status.late.map((one) => [
        one.of,
        one.of === 'milestone' && one.view.milestone.key,
        one.by,
      ]);
      expect(late).toEqual([['milestone', 'round-tables', 148]]);
      expect(status.next).toMatchObject([{ of: 'gathering', title: 'Table of next week', on: '2026-12-01' }]);
      expect(status.action).toMatchObject({ late: 1, money: { budget: 100_000, spent: 150_000 }, pace: 60 });
      expect(status.changes).toContainEqual({ word: 'milestone.plan', times: 1 });
    }));

  it('says which report to the donor is late, or due soon, and no longer once it is handed in', () =>
    rolledBack(async (tx) => {
      const cast = await monday(tx);
      const periodId = await buildFrozenPeriod(tx, cast, { name: 'Year one', endsOn: '2026-09-01' });
      const soonId = await buildFrozenPeriod(tx, cast, {
        name: 'Autumn',
        startsOn: '2026-09-02',
        endsOn: '2026-10-10',
      });
      const read = () => gatherStatus(tx, { actionId: cast.actionId, now: noon });
      const status = await read();
      expect(status.late).toContainEqual({
        ...{ of: 'donor_report', id: null, periodId, name: 'Year one', partnerId: null, by: 25 },
      });
      expect(status.next).toContainEqual({
        ...{ of: 'donor_report', id: null, periodId: soonId, name: 'Autumn', on: '2026-12-09' },
      });
      await tx
        .insertInto('results.donorReport')
        .values({ ...by(cast), id: newId(), periodId, state: 'submitted' })
        .execute();
      expect((await read()).late.filter(({ of }) => of === 'donor_report')).toEqual([]);
    }));

  it('gives a returned report of a sub-grant the days to correct it before it is late', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const agreementId = await buildSubGrant(tx, cast, cast.organisations.cso);
      const [periodId, reportId] = [newId(), newId()];
      const of = { agreementId, organisationId: cast.organisations.cso };
      await tx
        .insertInto('grants.reportingPeriod')
        .values({
          id: periodId,
          ...of,
          number: 1,
          startsOn: '2026-03-01',
          endsOn: '2026-10-01',
          dueOn: '2026-11-01',
        })
        .execute();
      await tx
        .insertInto('grants.report')
        .values({ id: reportId, ...of, actionId: cast.actionId, periodId, state: 'draft', updatedAt: noon })
        .execute();
      const read = async (returnedAt: string | null) => {
        const state = returnedAt === null ? ('draft' as const) : ('returned' as const);
        await tx.updateTable('grants.report').set({ state, returnedAt }).where('id', '=', reportId).execute();
        const { late, next } = await gatherStatus(tx, { actionId: cast.actionId, now: noon });
        const ofReports = (all: readonly { readonly of: string }[]) =>
          all.filter((one) => one.of === 'report').length;
        return [ofReports(late), ofReports(next)];
      };
      expect(await read(null)).toEqual([1, 0]);
      expect(await read('2026-11-24T09:00:00.000Z')).toEqual([0, 1]);
      expect(await read('2026-11-10T09:00:00.000Z')).toEqual([1, 0]);
    }));

  it('of one partner leaves out what others answer for', () =>
    rolledBack(async (tx) => {
      const { actionId, organisations } = await monday(tx);
      const own = await gatherStatus(tx, { actionId, now: noon, partnerId: organisations.partner });
      expect(own.late).toEqual([]);
      expect(own.headings).toHaveLength(1);
      const other = await gatherStatus(tx, { actionId, now: noon, partnerId: organisations.cso });
      expect([other.headings, other.next, other.byPartner]).toEqual([[], [], []]);
    }));

  it('names a risk whose trigger has come to the partners, and not to the contracting authority', () =>
    rolledBack(async (tx) => {
      const cast = await monday(tx);
      await buildRisk(cast.work(cast.ana), { triggerFrom: 1 });
      const titles = async (actor: Actor) => {
        const asked = { tx, actor, actionId: cast.actionId, now: noon, language: languageOf('en') };
        return (await statusHome(asked as Context)).flatMap(({ lines }) => lines.map(({ text }) => text));
      };
      expect(await titles(cast.ana)).toContain(riskTitle);
      expect(await titles(cast.goran)).not.toContain(riskTitle);
    }));

  it('is read in four statements: the definition, the figures, contracts with suppliers, and everything else', () =>
    rolledBack(async (tx) => {
      const { actionId } = await monday(tx);
      const asked: string[] = [];
      const counting: KyselyPlugin = {
        transformQuery: ({ node }) => {
          asked.push(node.kind);
          return node;
        },
        transformResult: async ({ result }) => result,
      };
      await gatherStatus((tx as Transaction<DB>).withPlugin(counting), { actionId, now: noon });
      expect(asked.length).toBeLessThanOrEqual(4);
    }));
});

describe('the pages of the status', () => {
  let cast: Cast;
  let pages: ReturnType<typeof openPages>;
  beforeAll(async () => {
    const db = await testDatabase();
    cast = await db.transaction().execute(async (tx) => {
      const there = await monday(tx);
      await buildRisk(there.work(there.ana), { triggerFrom: 1 });
      return there;
    });
    pages = openPages(db, cast.actionId, statusRoutes({ findables: [] }));
  });

  it('are shut to organisations that do not run the Action', async () => {
    for (const path of ['/staff/status', `/staff/status/${cast.organisations.partner}`])
      expect((await pages.visit(cast.besa).go(path)).status).toBe(403);
  });

  it('lead the manager to each record in one step', async () => {
    const landed = await pages.visit(cast.ana).go('/staff/status');
    expect(pages.errors).toEqual([]);
    expect(await faultsOf(landed)).toEqual([]);
    expect(landed.html).toContain('href="/staff/work-plan/advocacy-practice"');
    expect(landed.html).toContain(
      `/staff/budget/expenditure?partner=${cast.organisations.partner}&amp;heading=travel`,
    );
    expect(landed.html).toContain(`href="/staff/status/${cast.organisations.partner}"`);
  });

  it('say what is spent to the end at the rate of 329 of 365 days, and what is then missing', async () => {
    const { html } = await pages.visit(cast.ana).go('/staff/status');
    expect(html).toContain('Unspent at the end');
    for (const amount of [/>164\.13\sEUR/u, />[-−]664\.13\sEUR/u]) expect(html).toMatch(amount);
  });

  it('name a risk whose trigger has come to the partners, and not to the contracting authority', async () => {
    expect((await pages.visit(cast.ana).go('/staff/status')).html).toContain(riskTitle);
    const landed = await pages.visit(cast.goran).go('/staff/status');
    expect(landed.status).toBe(200);
    expect(landed.html).not.toContain(riskTitle);
  });

  it('show a partner its own, and nothing for an organisation that is none', async () => {
    const visit = pages.visit(cast.elira);
    const landed = await visit.go(`/staff/status/${cast.organisations.partner}`);
    expect(await faultsOf(landed)).toEqual([]);
    expect((await visit.go(`/staff/status/${cast.organisations.cso}`)).status).toBe(404);
  });

  it('show the public time and targets, and no money', async () => {
    const landed = await pages.visit().go('/status');
    expect(pages.errors).toEqual([]);
    expect(await faultsOf(landed)).toEqual([]);
    expect(landed.html).toContain('90.1%');
    expect(landed.html).not.toContain('€');
  });
});
