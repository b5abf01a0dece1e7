import { dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { mustHaveNothingHard } from '../report/gather-findings.ts';
import { lockDonorReport } from '../report/queries.ts';
import { donorReportWorkflow } from '../report/workflow.ts';
import { withCheck } from './gather-check.ts';
import { saveAskedCheck } from './queries.ts';

/**
 * Asks a second person to check the whole report. Problems: `not_permitted`, `not_found`, `donor_report_not_in_state`,
 * `donor_report_not_ready` (count), `donor_report_needs_no_check`, `donor_report_checked`, `donor_report_check_awaited`.
 */
export async function askForCheck(work: Work, { donorReportId }: { donorReportId: string }): Promise<void> {
  const { tx, actor, now } = work;
  const report = await lockDonorReport(tx, donorReportId);
  beginStep(work, donorReportWorkflow, 'ask_check', await withCheck(work, report));
  await mustHaveNothingHard(tx, report, dayIn(zone, now));
  await saveAskedCheck(tx, report.id, { readyBy: actor.personId, readyAt: now });
  await finishStep(work, donorReportWorkflow, 'ask_check', report.id, { version: report.versions + 1 });
}
