// @second-database: roles and grants

import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack, testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { buildStandard } from '../../matrix/testing.ts';
import { newId } from '../../platform/ids.ts';
import { buildRecommendation } from '../recommendations/testing.ts';
import { listIssues, listPositions } from './queries.ts';
import { recordPosition } from './record-position.ts';
import { positionRoutes } from './routes.tsx';
import { standingNow } from './rules.ts';
import { positionForm } from './schema.ts';
import { buildPosition } from './testing.ts';
import { withdrawPosition } from './withdraw-position.ts';

const typed = (issue: string, more = {}) => ({
  issue,
  body_name: 'Board of Bridges',
  alignment: '-1',
  interest: '2',
  influence: '3',
  source: 'Its session of 3 March',
  'dated_on-day': '3',
  'dated_on-month': '3',
  'dated_on-year': '2026',
  ...more,
});
const form = (issue: string, more = {}) => positionForm.parse(typed(issue, more));

describe('where bodies stand', () => {
  it('is noted by the team alone, of what there is, as it was', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const given = { actionId: cast.actionId, recordedBy: cast.elira.personId };
      const recommendationId = await buildRecommendation(tx, given);
      const positionId = await buildPosition(tx, { ...given, recommendationId });
      for (const actor of [cast.besa, cast.dragan, cast.cene, cast.goran, cast.fatos]) {
        const work = cast.work(actor);
        for (const verb of [
          recordPosition(work, form(recommendationId)),
          withdrawPosition(work, { positionId }),
        ])
          await expect(verb).rejects.toMatchObject({ code: 'not_permitted' });
      }
      const work = cast.work(cast.elira);
      const refusals = [
        [form(newId()), 'issue_not_known'],
        [form(recommendationId, { 'dated_on-month': '12' }), 'position_in_future'],
        [form(recommendationId, { body_name: '' }), 'practice_needs_body'],
      ] as const;
      for (const [wrong, code] of refusals)
        await expect(recordPosition(work, wrong)).rejects.toMatchObject({ code });
    }));

  it('keeps what was before, and stands where the latest that was not taken back stands', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const work = cast.work(cast.elira);
      const given = { actionId: cast.actionId, recordedBy: cast.elira.personId };
      const issue = await buildRecommendation(tx, given);
      await recordPosition(work, form(issue));
      await recordPosition(work, form(issue, { alignment: '1', 'dated_on-month': '6' }));
      await recordPosition(work, form(issue, { alignment: '0', 'dated_on-month': '1' }));
      const all = async () => listPositions(tx, cast.actionId, issue);
      expect((await all()).map(({ alignment }) => alignment)).toEqual([1, -1, 0]);
      expect(standingNow(await all())).toMatchObject([{ alignment: 1, bodyName: 'Board of Bridges' }]);
      const positionId = (await all())[0]!.id;
      await withdrawPosition(work, { positionId });
      await expect(withdrawPosition(work, { positionId })).rejects.toMatchObject({
        code: 'position_withdrawn',
      });
      expect(standingNow(await all())).toMatchObject([{ alignment: -1 }]);
      const { standardId } = await buildStandard(tx, { actionId: cast.actionId });
      await recordPosition(work, form(standardId));
      const counted = (await listIssues(tx, cast.actionId)).filter(({ bodies }) => bodies > 0);
      expect(counted.map(({ id }) => id)).toEqual([issue, standardId]);
    }));

  it('lies behind the database’s own policy for whoever is no staff, and in no published view', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const given = { actionId: cast.actionId, recordedBy: cast.elira.personId };
      await buildPosition(tx, { ...given, recommendationId: await buildRecommendation(tx, given) });
      await sql`set local role mostura_app`.execute(tx);
      const seen = async (staff: string) => {
        await sql`select set_config('app.staff', ${staff}, true)`.execute(tx);
        return (await tx.selectFrom('advocacy.position').select('id').execute()).length;
      };
      expect([await seen('off'), await seen('on')]).toEqual([0, 1]);
      const { rows } = await sql`
        select view_name from information_schema.view_table_usage
        where table_schema = 'advocacy' and table_name = 'position'`.execute(tx);
      expect(rows).toEqual([]);
    }));
});

let cast: Cast;
let pages: ReturnType<typeof openPages>;
let issue: string;
beforeAll(async () => {
  const db = await testDatabase();
  await db.transaction().execute(async (tx) => {
    cast = await castOf(tx);
    issue = await buildRecommendation(tx, { actionId: cast.actionId, recordedBy: cast.elira.personId });
  });
  pages = openPages(db, cast.actionId, positionRoutes);
});

describe('the pages of positions', () => {
  it('open to the team alone and draw each body once, with its history', async () => {
    for (const actor of [cast.besa, cast.dragan, cast.goran, cast.hana]) {
      expect((await pages.visit(actor).go('/staff/positions')).status).toBe(403);
      expect([403, 404]).toContain((await pages.visit(actor).go(`/staff/positions/${issue}`)).status);
    }
    const elira = pages.visit(cast.elira);
    await elira.go(`/staff/positions/new?issue=${issue}`);
    const refused = await elira.send(typed(issue, { source: '' }));
    expect([refused.status, refused.html.includes('Board of Bridges')]).toEqual([422, true]);
    await elira.send(typed(issue));
    await elira.go('/staff/positions/new');
    const later = await elira.send(typed(issue, { alignment: '2', 'dated_on-month': '5' }));
    expect(later.path).toBe(`/staff/positions/${issue}`);
    expect(later.html.match(/<circle/g)).toHaveLength(1);
    for (const path of ['/staff/positions', '/staff/positions/new', `/staff/positions/${issue}`]) {
      const landed = await elira.go(path);
      expect([path, landed.status, await faultsOf(landed)]).toEqual([path, 200, []]);
    }
    expect(pages.errors).toEqual([]);
  });
});
