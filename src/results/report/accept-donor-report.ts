import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockDonorReport } from './queries.ts';
import { saveState } from './queries-versions.ts';
import { donorReportWorkflow } from './workflow.ts';

/** Accepts the submitted version. Problems: `not_permitted`, `not_found`, `donor_report_not_in_state`. */
export async function acceptDonorReport(work: Work, input: { donorReportId: string }): Promise<void> {
  const report = await lockDonorReport(work.tx, input.donorReportId);
  await saveState(work.tx, report.id, beginStep(work, donorReportWorkflow, 'accept', report));
  await finishStep(work, donorReportWorkflow, 'accept', report.id, { version: report.versions });
}
