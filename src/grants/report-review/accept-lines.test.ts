import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { uiLanguage } from '../../ui/testing.tsx';
import { addLine } from '../reports/expenditure-lines.ts';
import { listLines } from '../reports/queries.ts';
import { reviewLine } from '../reports/review-line.ts';
import { reportRoutes } from '../reports/routes.tsx';
import { submitReport } from '../reports/submit-report.ts';
import { buildAgreement, buildLine, buildReport, grantsCast, times } from '../testing.ts';
import { acceptLines, takeField, undecidedOf } from './accept-lines.ts';
import { reportReviewRoutes } from './routes.tsx';

async function written(cast: Cast, submit = true) {
  const reportId = await buildReport(cast, await buildAgreement(cast));
  const besa = cast.work(cast.besa, times.reporting);
  const lineIds: string[] = [];
  for (const description of ['Bus', 'Hall', 'Paper'])
    lineIds.push(await addLine(besa, { reportId, line: buildLine({ description }) }));
  if (submit) await submitReport(besa, { reportId });
  return { reportId, lineIds: lineIds as [string, string, string] };
}

it(
  'Several lines are accepted at once by whoever reviews them, all or none, as they were shown',
  staged(async (cast) => {
    const draft = await written(cast, false);
    const work = cast.work(cast.elira, times.reporting);
    await expectRefusal(acceptLines(work, draft), 'not_permitted');
    const { reportId, lineIds } = await written(cast);
    const [bus, hall, paper] = lineIds;
    for (const actor of [cast.foreign.elira, cast.ana, cast.besa])
      await expectRefusal(
        acceptLines(cast.work(actor, times.reporting), { reportId, lineIds }),
        'not_permitted',
      );
    await expectRefusal(acceptLines(work, { reportId, lineIds: [] }), 'lines_not_chosen');
    const { seen } = await undecidedOf(tables(cast), reportId);
    const query = { verb: 'query', rule: 'no_document', text: 'Which bill?' } as const;
    await reviewLine(work, { lineId: paper, verdict: query });
    await expectRefusal(acceptLines(work, { reportId, lineIds: [bus], seen }), 'changed_since_shown');
    await expectRefusal(acceptLines(work, { reportId, lineIds: [bus, paper] }), 'changed_since_shown');
    const now = await undecidedOf(tables(cast), reportId);
    expect(now.lines.map(({ description }) => description).toSorted()).toEqual(['Bus', 'Hall']);
    expect(await acceptLines(work, { reportId, lineIds: [bus, hall], seen: now.seen })).toBe(2);
    const states = (await listLines(tables(cast), reportId)).map(({ id, state }) => [id, state]);
    expect(Object.fromEntries(states)).toEqual({ [bus]: 'accepted', [hall]: 'accepted', [paper]: 'queried' });
  }),
);

it('A reviewer is led to the lines that wait, and ticks those to accept.', async () => {
  const db = await testDatabase();
  const made = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    return { cast, ...(await written(cast)) };
  });
  const { cast, reportId, lineIds } = made;
  const { t } = uiLanguage('en');
  const { visit, errors } = openPages(db, cast.actionId, [...reportReviewRoutes, ...reportRoutes]);
  const elira = visit(cast.elira);
  const path = `/reports/${reportId}/accept-lines`;
  expect((await elira.go(`/reports/${reportId}`)).html).toContain(path);
  expect(await faultsOf(await elira.go(path))).toEqual([]);
  expect((await elira.send()).html).toContain(t('problem.lines_not_chosen'));
  await elira.send({ [takeField(lineIds[0])]: 'yes', [takeField(lineIds[1])]: 'yes' });
  expect((await elira.go(`/reports/${reportId}`)).html).not.toContain(path);
  expect(errors).toEqual([]);
});
