import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockPeriod } from '../periods/queries.ts';
import { resultsPermissions } from '../permissions.ts';
import { insertDonorReport, listDonorReports } from './queries.ts';

/** Begins the report on a period; there is one a period. Problems: `not_permitted`, `not_found`, `donor_report_exists`. Returns its id. */
export async function createDonorReport(work: Work, input: { periodId: string }): Promise<string> {
  mustBeAbleTo(work.actor, resultsPermissions.createDonorReport, undefined);
  const period = await lockPeriod(work.tx, input.periodId);
  if (period.actionId !== work.actionId) throw problem('not_found');
  const reports = await listDonorReports(work.tx, work.actionId);
  if (reports.some(({ periodId }) => periodId === period.id))
    throw problem('donor_report_exists', {}, { field: 'period' });
  const id = newId();
  await insertDonorReport(work.tx, {
    id,
    actionId: work.actionId,
    periodId: period.id,
    createdBy: work.actor.personId,
    createdAt: work.now,
  });
  await audit(work, resultsPermissions.createDonorReport.name, { kind: 'donor_report', id });
  return id;
}
