import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack, testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { loadAction } from '../../action/index.ts';
import { buildGathering } from '../testing.ts';
import { listWaitingTasks } from './list-waiting-tasks.ts';
import { planMilestone } from './plan-milestone.ts';
import { workPlanRoutes } from './routes.tsx';

const definition = await loadAction('actions/shbb');
const table = { activity: 'advocacy-practice', milestone: 'round-tables' };
const form = { startsOn: '2026-01-01', endsOn: '2026-06-30', partnerId: null, reason: 'As agreed.' };

describe('planning a milestone', () => {
  it('is refused to everyone but the programme manager, for one that is not there, and without a change', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      for (const actor of [cast.besa, cast.elira, cast.fatos, cast.goran])
        await expect(planMilestone(cast.work(actor), { ...table, form })).rejects.toThrow('not_permitted');
      await expect(planMilestone(cast.work(cast.ana), { ...table, milestone: 'none', form })).rejects.toThrow(
        'not_found',
      );
      const stranger = { ...form, partnerId: cast.organisations.cso };
      await expect(planMilestone(cast.work(cast.ana), { ...table, form: stranger })).rejects.toThrow(
        'organisation_not_known',
      );
      await planMilestone(cast.work(cast.ana), { ...table, form });
      await expect(planMilestone(cast.work(cast.ana), { ...table, form })).rejects.toThrow(
        'milestone_plan_unchanged',
      );
    }));

  it('makes what is late a task of the programme managers, until the records are there', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      await planMilestone(cast.work(cast.ana), { ...table, form });
      const tasks = async (actor: typeof cast.ana) =>
        (await listWaitingTasks(tx, actor, cast.actionId, cast.work(actor).now)).map(({ href }) => href);
      expect(await tasks(cast.ana)).toContain('/staff/work-plan/advocacy-practice');
      expect(await tasks(cast.elira)).toEqual([]);
      expect(await tasks(cast.besa)).toEqual([]);
      for (let at = 0; at < 6; at++) await buildGathering(tx, cast, { startsOn: `2026-0${at + 1}-10` });
      expect(await tasks(cast.ana)).not.toContain('/staff/work-plan/advocacy-practice');
    }));
});

describe('the pages of the work plan', () => {
  let cast: Cast;
  let pages: ReturnType<typeof openPages>;
  let gathering: string;
  beforeAll(async () => {
    const db = await testDatabase();
    cast = await db.transaction().execute(async (tx) => {
      const made = await castOf(tx, { definition });
      gathering = await buildGathering(tx, made, { title: 'Table <of> six' });
      return made;
    });
    pages = openPages(db, cast.actionId, workPlanRoutes);
  });

  it('are shut to organisations, and planning to those who only read', async () => {
    expect((await pages.visit(cast.besa).go('/staff/work-plan')).status).toBe(403);
    const plan = '/staff/work-plan/advocacy-practice/round-tables/plan';
    for (const actor of [cast.elira, cast.goran]) {
      expect((await pages.visit(actor).go('/staff/work-plan')).status).toBe(200);
      expect((await pages.visit(actor).go(plan)).status).toBe(403);
    }
    for (const path of ['/staff/work-plan/none', '/staff/work-plan/advocacy-practice/none/plan'])
      expect((await pages.visit(cast.ana).go(path)).status).toBe(404);
  });

  it('take a milestone from no date to a plan that everybody reads, with the records behind it', async () => {
    const anyone = pages.visit();
    expect((await anyone.go('/work-plan')).html).toContain('The information note gives no date.');
    const ana = pages.visit(cast.ana);
    await ana.go('/staff/work-plan/advocacy-practice/round-tables/plan');
    const typed = {
      'starts_on-day': '1',
      'starts_on-month': '1',
      'starts_on-year': '2026',
      'ends_on-day': '1',
      'ends_on-month': '12',
      'ends_on-year': '2025',
      partner: '',
      reason: 'As the steering group agreed.',
    };
    const refused = await ana.send(typed);
    expect([refused.status, refused.html.includes('As the steering group agreed.')]).toEqual([422, true]);
    const planned = await ana.send({ ...typed, 'ends_on-year': '2026', 'ends_on-day': '31' });
    expect(planned.path).toBe('/staff/work-plan/advocacy-practice');
    expect(planned.html).toContain(`href="/staff/gatherings/${gathering}"`);
    expect(planned.html).toContain('1 of 6');
    expect(planned.html).toContain('planned by now');
    const seen = await anyone.go('/work-plan/advocacy-practice');
    expect(seen.html).toContain(`href="/events/${gathering}"`);
    expect(seen.html).toContain('Table &lt;of&gt; six');
    expect(seen.html).not.toContain('As the steering group agreed.');
    for (const path of ['/work-plan', '/work-plan/capacity-organisations', '/staff/work-plan']) {
      const landed = await ana.go(path);
      expect([path, landed.status, await faultsOf(landed)]).toEqual([path, 200, []]);
    }
    expect((await anyone.go('/work-plan.csv')).html).toContain('#date+start');
    expect(pages.errors).toEqual([]);
  });
});
