import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { resultsPermissions } from '../permissions.ts';
import { nextDonorReportState } from './lifecycle.ts';
import { lockDonorReport } from './queries.ts';
import { saveState } from './queries-versions.ts';

/** Accepts the submitted version. Problems: `not_permitted`, `not_found`, `donor_report_not_in_state`. */
export async function acceptDonorReport(work: Work, input: { donorReportId: string }): Promise<void> {
  const report = await lockDonorReport(work.tx, input.donorReportId);
  mustBeAbleTo(work.actor, resultsPermissions.acceptDonorReport, report);
  await saveState(work.tx, report.id, nextDonorReportState(report.state, 'accept'));
  await audit(
    work,
    resultsPermissions.acceptDonorReport.name,
    { kind: 'donor_report', id: report.id },
    { version: report.versions },
  );
}
