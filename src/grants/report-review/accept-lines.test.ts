import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { sha256 } from '../../platform/canonical.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import type { Work } from '../../platform/work.ts';
import { uiLanguage } from '../../ui/testing.tsx';
import { addLine } from '../reports/expenditure-lines.ts';
import { findReport, listLines } from '../reports/queries.ts';
import { reviewLine } from '../reports/review-line.ts';
import { reportRoutes } from '../reports/routes.tsx';
import { submitReport } from '../reports/submit-report.ts';
import { buildAgreement, buildLine, buildReport, grantsCast, times } from '../testing.ts';
import { acceptLines, takeField, undecidedOf } from './accept-lines.ts';
import { reportReviewRoutes } from './routes.tsx';

const reportOf = async ({ tx }: Pick<Work, 'tx'>, id: string) => (await findReport(tx, id))!;

const lineAt = (at: number) =>
  buildLine({ description: `Bus ${at}`, spentOn: `2026-05-${10 + at}`, originalMinor: 40_00 + at });
const billAt = (at: number): StoredFile => ({
  ...{ sha256: sha256(`bus ${at}`), size: 10, type: 'application/pdf', name: `bus-${at}.pdf` },
});

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
    const { seen } = await undecidedOf(work, await reportOf(work, reportId));
    const query = { verb: 'query', rule: 'no_document', text: 'Which bill?' } as const;
    await reviewLine(work, { lineId: paper, verdict: query });
    await expectRefusal(acceptLines(work, { reportId, lineIds: [bus], seen }), 'changed_since_shown');
    await expectRefusal(acceptLines(work, { reportId, lineIds: [bus, paper] }), 'changed_since_shown');
    const now = await undecidedOf(work, await reportOf(work, reportId));
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

it(
  'What was neither risky nor drawn is accepted together once the rest is decided on, and the trail says so',
  staged(async (cast) => {
    const reportId = await buildReport(cast, await buildAgreement(cast));
    const besa = cast.work(cast.besa, times.reporting);
    for (let at = 0; at < 14; at += 1)
      await addLine(besa, { reportId, line: lineAt(at), bills: [billAt(at)] });
    await submitReport(besa, { reportId });
    const work = cast.work(cast.elira, times.reporting);
    const before = await undecidedOf(work, await reportOf(work, reportId));
    const isRest = (id: string) => before.look.get(id)?.why === 'rest';
    expect([before.lines.length, before.rest.length]).toEqual([14, 0]);
    expect(before.lines.filter(({ id }) => isRest(id))).toHaveLength(4);
    await expectRefusal(acceptLines(work, { reportId, lineIds: [], rest: true }), 'changed_since_shown');
    const looked = before.lines.flatMap(({ id }) => (isRest(id) ? [] : [id]));
    expect(await acceptLines(work, { reportId, lineIds: looked, seen: before.seen })).toBe(10);
    const after = await undecidedOf(work, await reportOf(work, reportId));
    expect(after.rest.map(({ id }) => id)).toEqual(after.lines.map(({ id }) => id));
    expect(await acceptLines(work, { reportId, lineIds: [], rest: true, seen: after.seen })).toBe(4);
    expect(new Set((await listLines(tables(cast), reportId)).map(({ state }) => state))).toEqual(
      new Set(['accepted']),
    );
    const entries = await tables(cast)
      .selectFrom('platform.auditEntry')
      .select('details')
      .where('word', '=', 'report.review_line')
      .where('subjectId', '=', reportId)
      .execute();
    const based = entries.filter(({ details }) => (details as { basis?: string }).basis === 'sample');
    expect([entries.length, based.length]).toEqual([14, 4]);
  }),
);
