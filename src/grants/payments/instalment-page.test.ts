import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { staged, tables } from '../../../tests/support/stage.ts';
import { addDays } from '../../platform/dates.ts';
import { dueOf } from '../../tasks/rules.ts';
import { agreementRoutes } from '../agreements/routes.tsx';
import type { GrantsParts } from '../parts.ts';
import { grantsTaskKinds, listWaitingTasks } from '../tasks.ts';
import { buildAgreement, buildPaid, grantsCast, times } from '../testing.ts';
import { type RequestConditions, spentShareOf } from './rules.ts';

const given: RequestConditions = {
  ...{ plannedMinor: 300, grantMinor: 1000, paidMinor: 501, acceptedMinor: 100, coFinancingPercent: 10 },
  ...{ agreementSigned: true, number: 2, earlierUnpaid: [], reportsMissing: [], isBalance: false },
  ...{ spentBeforeNextPercent: 70, finalReportApproved: false, openCorrections: 0 },
};

it('The share that must be spent is told of the next planned instalment alone, rounded up.', () => {
  expect(spentShareOf('planned', given)).toEqual({ acceptedMinor: 100, neededMinor: 351, percent: 70 });
  expect(spentShareOf('requested', given)).toBeUndefined();
  for (const other of [{ earlierUnpaid: [1] }, { agreementSigned: false }, { finalReportApproved: true }])
    expect(spentShareOf('planned', { ...given, ...other })).toBeUndefined();
  expect(spentShareOf('planned', { ...given, paidMinor: 0 })).toBeUndefined();
});

it(
  'To request an instalment is a right: its task leads to its row and is never overdue.',
  staged(async (cast) => {
    const { agreementId, instalments } = await buildAgreement(cast);
    const later = `${addDays('2026-03-12', 60)}T09:00:00.000Z`;
    const tasks = await listWaitingTasks(tables(cast), cast.besa, cast.actionId, later);
    const task = tasks.find(({ kind }) => kind === 'request')!;
    expect(task.href).toBe(`/agreements/${agreementId}#instalment-${instalments[0]}`);
    expect(task.due! < later).toBe(true);
    const right = 'right' in grantsTaskKinds.request;
    expect(dueOf(task, { right, now: later })).toBeNull();
    expect(dueOf(task, { right, now: times.signed })).toBe(task.due);
    expect(dueOf(task, { right: false, now: later })).toBe(task.due);
  }),
);

it('A member who is no certifier reads who requests an instalment, and a certifier how much one press asks for.', async () => {
  const db = await testDatabase();
  const { cast, agreementId, instalments } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const built = await buildAgreement(cast);
    // No report is due yet.
    await tx.updateTable('grants.reportingPeriod').set({ dueOn: '2099-01-01' }).execute();
    return { cast, ...built };
  });
  const routes = agreementRoutes({ demonstration: true } as GrantsParts);
  const { visit, errors } = openPages(db, cast.actionId, routes);
  const path = `/agreements/${agreementId}`;
  const member = await visit(cast.bora).go(path);
  expect(member.html).toContain('Only a certifier of the sub-grantee can request this instalment.');
  expect(member.html).toMatch(/Only a certifier of your organisation can request instalments: \w+/);
  expect(member.html).not.toContain(`/instalments/${instalments[0]}/request`);
  const certifier = await visit(cast.besa).go(path);
  expect(certifier.html).toMatch(/Request this instalment \([\d,.]+\sEUR\)/);
  expect(certifier.html).not.toContain('Only a certifier of your organisation can');
  expect(certifier.html).toContain(`id="instalment-${instalments[0]}"`);
  expect(await faultsOf(certifier)).toEqual([]);
  await db.transaction().execute(async (tx) => {
    const work = cast.work;
    await buildPaid({ ...cast, work: (...input) => ({ ...work(...input), tx }) }, instalments[0]!);
  });
  const later = await visit(cast.bora).go(path);
  expect(later.html).toMatch(
    /Accepted expenditure: 0\.00\sEUR; needed: at least [\d,.]+\sEUR \(70% of the money paid\)/,
  );
  expect(later.html).toContain('must be spent and accepted before the next instalment can be requested');
  expect(errors).toEqual([]);
});

it('An active agreement whose project is over says so and what is left to do, and shows its fingerprints last.', async () => {
  const db = await testDatabase();
  const { cast, agreementId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const { agreementId } = await buildAgreement(cast);
    await tx
      .updateTable('grants.subGrantAgreement')
      .set({ startsOn: '2026-03-12', endsOn: '2026-04-30' })
      .execute();
    return { cast, agreementId };
  });
  const routes = agreementRoutes({ demonstration: true } as GrantsParts);
  const { visit, errors } = openPages(db, cast.actionId, routes);
  const { html } = await visit(cast.elira).go(`/agreements/${agreementId}`);
  expect(html).toContain('The project ended on 30 April 2026.');
  expect(html.indexOf('m-hash')).toBeGreaterThan(html.indexOf('id="reports"'));
  const list = await visit(cast.elira).go('/staff/agreements');
  expect(list.html).toContain('Project ended, to be closed');
  expect(await faultsOf(list)).toEqual([]);
  expect(errors).toEqual([]);
});
