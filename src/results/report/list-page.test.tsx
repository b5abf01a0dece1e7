import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { openPages } from '../../../tests/support/pages.tsx';
import { loadAction } from '../../action/index.ts';
import type { Actor } from '../../platform/permissions.ts';
import { createPeriod } from '../periods/create-period.ts';
import { buildDonorReport } from './build-donor-report.ts';
import { createDonorReport } from './create-donor-report.ts';
import { donorReportRoutes } from './routes.tsx';
import { buildVersion, noFiles } from './testing.ts';

const definition = await loadAction('actions/shbb');

it('The contracting authority learns that a report is being drafted, and nothing of it before it is submitted', async () => {
  const db = await testDatabase();
  const cast = await db.transaction().execute((tx) => castOf(tx, { definition }));
  const { visit, errors } = openPages(
    db,
    cast.actionId,
    donorReportRoutes({ demonstration: true, store: noFiles }),
  );
  const list = async (actor: Actor) => (await visit(actor).go('/staff/donor-reports')).html;
  expect(await list(cast.goran)).toContain('No donor report has been submitted yet.');
  const donorReportId = await db.transaction().execute(async (tx) => {
    const work = { ...cast.work(cast.ana), tx };
    const spring = { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' };
    const id = await createDonorReport(work, { periodId: await createPeriod(work, spring) });
    await buildDonorReport(work, { donorReportId: id });
    return id;
  });
  const reader = await list(cast.goran);
  expect(reader).toMatch(/Spring<\/bdi> \(.*1 March 2026.*31 May 2026.*\): being drafted\. You can read it/);
  // No way there, and not when it was filled.
  expect(reader).not.toContain(donorReportId);
  expect(reader).not.toContain('25 November 2026');
  // Who writes it is told nothing of the kind.
  expect(await list(cast.ana)).toContain(`href="/staff/donor-reports/${donorReportId}"`);
  expect(await list(cast.ana)).not.toContain('being drafted');
  await db
    .transaction()
    .execute((tx) =>
      buildVersion(tx, { actionId: cast.actionId, personId: cast.ana.personId }, donorReportId),
    );
  expect(await list(cast.goran)).toContain(`href="/staff/donor-reports/${donorReportId}"`);
  expect(await list(cast.goran)).not.toContain('being drafted');
  expect((await visit(cast.besa).go('/staff/donor-reports')).status).toBe(403);
  expect(errors).toEqual([]);
});
