import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockDonorReport } from './queries.ts';
import { saveState } from './queries-versions.ts';
import { donorReportWorkflow } from './workflow.ts';

/** Accepts the submitted version, the one that was `seen`. Problems: `not_permitted`, `not_found`, `donor_report_not_in_state`, `changed_since_shown`. */
export async function acceptDonorReport(
  work: Work,
  input: { donorReportId: string; seen?: string },
): Promise<void> {
  const report = await lockDonorReport(work.tx, input.donorReportId);
  const state = beginStep(work, donorReportWorkflow, 'accept', report);
  mustBeSeen(input.seen, report.versions);
  await saveState(work.tx, report.id, state);
  await finishStep(work, donorReportWorkflow, 'accept', report.id, { version: report.versions });
}
