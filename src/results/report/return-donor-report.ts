import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { resultsPermissions } from '../permissions.ts';
import { nextDonorReportState } from './lifecycle.ts';
import { lockDonorReport } from './queries.ts';
import { insertQuestion } from './queries-questions.ts';
import { saveState } from './queries-versions.ts';

/** Returns a submitted report for correction, with the reason. Problems: `not_permitted`, `not_found`, `donor_report_not_in_state`. */
export async function returnDonorReport(
  work: Work,
  { donorReportId, text }: { donorReportId: string; text: string },
): Promise<void> {
  const report = await lockDonorReport(work.tx, donorReportId);
  mustBeAbleTo(work.actor, resultsPermissions.returnDonorReport, report);
  const state = nextDonorReportState(report.state, 'return');
  await insertQuestion(work.tx, {
    id: newId(),
    donorReportId,
    version: report.versions,
    kind: 'return',
    section: null,
    text,
    askedBy: work.actor.personId,
    askedAt: work.now,
  });
  await saveState(work.tx, donorReportId, state);
  await audit(
    work,
    resultsPermissions.returnDonorReport.name,
    { kind: 'donor_report', id: donorReportId },
    { version: report.versions },
  );
}
