import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import type { Actor } from '../../platform/permissions.ts';
import { addresseesOf } from '../queries-mail.ts';
import { buildAgreement, buildLine, buildReport, grantsCast, times } from '../testing.ts';
import { approveReport, type ReportApproval, returnReport } from './decide-report.ts';
import { addLine } from './expenditure-lines.ts';
import { findReport } from './queries.ts';
import { reviewLine } from './review-line.ts';
import { reportRoutes } from './routes.tsx';
import { saveIndicatorValues } from './save-report.ts';
import { submitReport } from './submit-report.ts';

async function submitted(cast: Cast, approvedBy: 'one' | 'two' = 'two') {
  const form = { reports_approved_by: approvedBy };
  const reportId = await buildReport(cast, await buildAgreement(cast, { form }));
  const besa = cast.work(cast.besa, times.reporting);
  const lineId = await addLine(besa, { reportId, line: buildLine() });
  await submitReport(besa, { reportId });
  const accept = () =>
    reviewLine(cast.work(cast.elira, times.reporting), { lineId, verdict: { verb: 'accept' } });
  const approve = (approval: ReportApproval, actor: Actor) =>
    approveReport(cast.work(actor, times.reporting), { reportId, approval });
  const report = async () => (await findReport(tables(cast), reportId))!;
  return { reportId, besa, accept, approve, report };
}

it(
  'Where the call asks it, a report is approved by two people, and not before its lines are decided.',
  staged(async (cast) => {
    const { reportId, accept, approve, report } = await submitted(cast);
    await expectRefusal(approve('approve_first', cast.elira), 'lines_open');
    await accept();
    await expectRefusal(approve('approve', cast.elira), 'report_not_in_state');
    await expectRefusal(approve('approve_second', cast.elira), 'report_not_in_state');
    for (const actor of [cast.fatos, cast.foreign.elira, cast.besa, cast.ana])
      await expectRefusal(approve('approve_first', actor), 'not_permitted');
    await approve('approve_first', cast.elira);
    expect(await report()).toMatchObject({ state: 'approved_once', approvedAt: null });
    expect(cast.jobs.at(-1)).toEqual({ word: 'report.approve_first', data: { reportId } });
    const told = await addresseesOf(tables(cast), 'approvers_of_report', reportId);
    expect(told.map(({ personId }) => personId)).toContain(cast.fatos.personId);
    expect(told.map(({ personId }) => personId)).not.toContain(cast.elira.personId);
    await expectRefusal(approve('approve_first', cast.elira), 'report_not_in_state');
    await expectRefusal(approve('approve_second', cast.elira), 'same_report_approver');
    for (const actor of [cast.foreign.fatos, cast.besa, cast.ana])
      await expectRefusal(approve('approve_second', actor), 'not_permitted');
    await approve('approve_second', cast.fatos);
    expect(await report()).toMatchObject({ state: 'approved', firstApprovedBy: cast.elira.personId });
    expect(cast.jobs.at(-1)).toEqual({ word: 'report.approve_second', data: { reportId } });
  }),
);

it(
  'Where the call asks one person, one approval is the only one.',
  staged(async (cast) => {
    const { accept, approve, report } = await submitted(cast, 'one');
    await accept();
    await expectRefusal(approve('approve_first', cast.elira), 'report_not_in_state');
    await approve('approve', cast.elira);
    expect(await report()).toMatchObject({ state: 'approved', firstApprovedBy: null });
  }),
);

it(
  'Who would give the second approval may return the report instead: the first approval falls, and both are given anew.',
  staged(async (cast) => {
    const { reportId, besa, accept, approve, report } = await submitted(cast);
    await accept();
    const back = () => returnReport(cast.work(cast.fatos, times.reporting), { reportId, reason: 'Again.' });
    await expectRefusal(back(), 'not_permitted');
    await approve('approve_first', cast.elira);
    await expectRefusal(saveIndicatorValues(besa, { reportId, values: [] }), 'report_not_in_state');
    await back();
    expect(await report()).toMatchObject({ state: 'returned', firstApprovedBy: null, firstApprovedAt: null });
    await submitReport(besa, { reportId });
    await expectRefusal(approve('approve_second', cast.fatos), 'report_not_in_state');
    await approve('approve_first', cast.elira);
    await approve('approve_second', cast.fatos);
  }),
);

it('Each person reads on the page which approval is theirs, and whose it waits for.', async () => {
  const db = await testDatabase();
  const { cast, reportId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const built = await submitted(cast);
    await built.accept();
    return { cast, reportId: built.reportId };
  });
  const { visit, errors } = openPages(db, cast.actionId, reportRoutes);
  const path = `/reports/${reportId}`;
  const [elira, fatos, besa] = [visit(cast.elira), visit(cast.fatos), visit(cast.besa)];
  expect((await elira.go(path)).html).toContain('Give the first approval');
  expect((await fatos.go(path)).html).not.toContain(`${path}/approve`);
  await elira.press(`${path}/approve-first`);
  expect((await elira.go(path)).html).toContain('You gave the first approval.');
  const waits = await besa.go(path);
  expect(waits.html).toContain('Waiting for a second person to approve it.');
  expect(await faultsOf(waits)).toEqual([]);
  expect((await fatos.go(path)).html).toContain('Give the second approval');
  await fatos.press(`${path}/approve-second`);
  expect((await besa.go(path)).html).toContain('The second approval was given');
  expect(errors).toEqual([]);
});
