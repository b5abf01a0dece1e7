import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { buildAgreement, buildReport, grantsCast, times } from '../testing.ts';
import { askedIndicators } from './asked-indicators.ts';
import { findReport } from './queries.ts';
import { listValues } from './queries-values.ts';
import { reportRoutes } from './routes.tsx';
import { saveIndicatorValues } from './save-report.ts';

const asksPeople = { form: { 'told_apart[]': ['prevention'] } };
const approve = (cast: Cast, reportId: string) =>
  sql`update grants.report set state = 'approved' where id = ${reportId}`.execute(tables(cast));
const parts = { women: 20, men: 14, children: 5, unsaid: 1 };

it(
  'A report shows what earlier approved reports reached, and nothing of those that are not approved or come later.',
  staged(async (cast) => {
    const { periods } = await buildAgreement(cast, asksPeople);
    const [first, second] = periods as [string, string];
    const later = await buildReport(cast, { periods: [second] }, { gaps: true });
    const asked = async () => askedIndicators(tables(cast), (await findReport(tables(cast), later))!);
    expect((await asked()).map(({ reachedBefore }) => reachedBefore)).toEqual([0, 0, 0]);
    const work = cast.work(cast.besa, times.reporting);
    const values = [{ key: 'services', value: 9, note: '' }];
    await saveIndicatorValues(work, { reportId: later, values });
    const reportId = await buildReport(cast, { periods: [first] }, { gaps: true });
    const reached = [{ key: 'prevention', value: 40, note: '', parts }, ...values];
    await saveIndicatorValues(work, { reportId, values: reached });
    expect((await asked()).map(({ reachedBefore }) => reachedBefore)).toEqual([0, 0, 0]);
    await approve(cast, reportId);
    expect(await asked()).toMatchObject([
      { key: 'cooperation', reachedBefore: 0, apart: false },
      { key: 'prevention', reachedBefore: 40, apart: true },
      { key: 'services', reachedBefore: 9, apart: false },
    ]);
  }),
);

it(
  'Where the call asks it, a result is stored with parts that sum to it, and counts with them once its report is approved.',
  staged(async (cast) => {
    const reportId = await buildReport(cast, await buildAgreement(cast, asksPeople), { gaps: true });
    const work = cast.work(cast.besa, times.reporting);
    const save = (one: object) =>
      saveIndicatorValues(work, { reportId, values: [{ key: 'prevention', value: 40, note: '', ...one }] });
    await expectRefusal(save({}), 'parts_missing');
    await expectRefusal(save({ value: 41, parts }), 'parts_not_total');
    await save({ parts });
    expect(await listValues(work.tx, reportId)).toEqual([{ key: 'prevention', value: 40, note: '', parts }]);
    await approve(cast, reportId);
    const { rows } = await sql`select value, women, men, children from grants.counted_report_value
      where report_id = ${reportId}`.execute(tables(cast));
    expect(rows).toEqual([{ value: 40, women: 20, men: 14, children: 5 }]);
  }),
);

it(
  'The database takes no parts that do not sum to the result.',
  staged(async (cast) => {
    const reportId = await buildReport(cast, await buildAgreement(cast));
    const untrue = sql`update grants.report_value set women = 1, men = 1, children = 0, unsaid = 0
      where report_id = ${reportId} and key = 'prevention'`.execute(tables(cast));
    await expect(untrue).rejects.toThrow('parts_are_the_value');
  }),
);

it('The sub-grantee types the parts, reads each fault beside its field, and both sides read what was told apart.', async () => {
  const db = await testDatabase();
  const { cast, reportId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    return {
      cast,
      reportId: await buildReport(cast, await buildAgreement(cast, asksPeople), { gaps: true }),
    };
  });
  const { visit, errors } = openPages(db, cast.actionId, reportRoutes);
  const besa = visit(cast.besa);
  const form = await besa.go(`/reports/${reportId}/values`);
  expect(await faultsOf(form)).toEqual([]);
  expect(form.html).toContain('Children under 18');
  const typed = { prevention_women: '20', prevention_men: '14', prevention_children: '5', services: '7' };
  const refused = await besa.send({ ...typed, prevention: '40', cooperation: '1' });
  expect(refused.html).toContain('The four numbers add up to 39, but the total is 40.');
  await besa.send({ ...typed, prevention: '', prevention_unsaid: '1', cooperation: '1' });
  const shown = await besa.go(`/reports/${reportId}`);
  expect(shown.html).toContain('Reached in earlier reports');
  expect(await faultsOf(shown)).toEqual([]);
  const values = await db.transaction().execute((tx) => listValues(tx, reportId));
  expect(values.find(({ key }) => key === 'prevention')).toMatchObject({ value: 40, parts });
  expect(errors).toEqual([]);
});
