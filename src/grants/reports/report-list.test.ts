import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { staged, tables } from '../../../tests/support/stage.ts';
import { addDays } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permissions.ts';
import { terminateAgreement } from '../agreements/terminate-agreement.ts';
import { buildAgreement, buildReport, grantsCast, times } from '../testing.ts';
import { reportReach } from './permissions.ts';
import { findPeriod } from './queries.ts';
import { listReports } from './queries-list.ts';
import { reportRoutes } from './routes.tsx';
import { submitReport } from './submit-report.ts';

const asked = (actionId: string, today: string) => ({ actionId, reach: 'all', today, limit: 10 }) as const;

it(
  'A report is listed as not received from the day after it was due until it is submitted.',
  staged(async (cast) => {
    const { periods, agreementId } = await buildAgreement(cast);
    const tx = tables(cast);
    const { dueOn } = (await findPeriod(tx, periods[0]!))!;
    const found = async (today: string, state?: 'not_received' | 'submitted') =>
      (await listReports(tx, { ...asked(cast.actionId, today), state })).map((row) => [row.id, row.state]);
    expect(await found(dueOn)).toEqual([]);
    const late = [[periods[0], 'not_received']];
    expect(await found(addDays(dueOn, 1))).toEqual(late);
    // A draft is its sub-grantee's own: the list says nothing of it.
    const reportId = await buildReport(cast, { periods });
    expect(await found(addDays(dueOn, 1))).toEqual(late);
    expect(await listReports(tx, asked(cast.actionId, addDays(dueOn, 1)))).toMatchObject([
      { reportId: null, agreementId, submittedAt: null },
    ]);
    await submitReport(cast.work(cast.besa, times.reporting), { reportId });
    expect(await found(addDays(dueOn, 1))).toEqual([[periods[0], 'submitted']]);
    expect(await found(addDays(dueOn, 1), 'not_received')).toEqual([]);
  }),
);

it(
  'What is late the longest is listed first, and nothing that was not begun is waited for after the end of an agreement.',
  staged(async (cast) => {
    const { periods, agreementId } = await buildAgreement(cast);
    const tx = tables(cast);
    const rows = await listReports(tx, asked(cast.actionId, '2030-01-01'));
    expect(rows.map(({ id }) => id)).toEqual(periods);
    await terminateAgreement(cast.work(cast.elira, times.reporting), {
      agreementId,
      reason: 'Ended early.',
    });
    expect(await listReports(tx, asked(cast.actionId, '2030-01-01'))).toEqual([]);
  }),
);

it(
  'A report that was begun before its agreement ended early is still waited for.',
  staged(async (cast) => {
    const { periods, agreementId } = await buildAgreement(cast);
    await buildReport(cast, { periods });
    const reason = 'Ended early.';
    await terminateAgreement(cast.work(cast.elira, times.reporting), { agreementId, reason });
    const rows = await listReports(tables(cast), asked(cast.actionId, '2030-01-01'));
    expect(rows.map(({ id, state }) => [id, state])).toEqual([[periods[0], 'not_received']]);
  }),
);

it(
  'Officers list the reports of their own partner and jurisdiction alone.',
  staged(async (cast) => {
    const { periods } = await buildAgreement(cast);
    const listed = async (actor: Actor) => {
      const reach = reportReach(actor);
      const rows = await listReports(tables(cast), { ...asked(cast.actionId, '2030-01-01'), reach });
      return rows.map(({ id }) => id);
    };
    const { elira, fatos, ana, foreign } = cast;
    for (const actor of [elira, fatos, ana]) expect(await listed(actor)).toEqual(periods);
    for (const actor of [foreign.elira, foreign.fatos]) expect(await listed(actor)).toEqual([]);
  }),
);

it(
  'Reports of another Action are none of this one’s.',
  staged(async (cast) => {
    await buildAgreement(cast);
    expect(await listReports(tables(cast), asked(newId(), '2030-01-01'))).toEqual([]);
  }),
);

it('Staff filter for reports that were not received, see how late each is, and take the list as a file.', async () => {
  const db = await testDatabase();
  const { cast, agreementId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const { agreementId, periods } = await buildAgreement(cast);
    await tx
      .updateTable('grants.reportingPeriod')
      .set({ dueOn: addDays(cast.work(cast.ana).now.slice(0, 10), -3) })
      .where('id', '=', periods[0]!)
      .execute();
    return { cast, agreementId };
  });
  const { visit, errors } = openPages(db, cast.actionId, reportRoutes);
  const officer = visit(cast.elira);
  const page = await officer.go('/staff/reports?state=not_received');
  expect(page.html).toContain('Not received');
  expect(page.html).toContain('3 days late');
  expect(page.html).toContain(`/agreements/${agreementId}#reports`);
  expect(await faultsOf(page)).toEqual([]);
  const file = await officer.go('/staff/reports.csv?state=not_received');
  expect(file.html).toContain(',not_received,3,');
  expect((await officer.go('/staff/reports.csv?state=approved')).html).not.toContain('not_received');
  expect(errors).toEqual([]);
});
