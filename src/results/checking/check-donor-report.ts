import { dayIn } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { contentOfDonorReport } from '../report/content-of-donor-report.ts';
import { mustHaveNothingHard } from '../report/gather-findings.ts';
import { lockDonorReport } from '../report/queries.ts';
import { donorReportWorkflow } from '../report/workflow.ts';
import { withCheck } from './gather-check.ts';
import { insertCheck } from './queries.ts';

/**
 * Marks the whole report as checked, as it was `seen` (its hash). Whatever changes in it afterwards takes the mark away. Problems:
 * `not_permitted`, `not_found`, `donor_report_not_in_state`, `donor_report_not_ready` (count), `donor_report_needs_no_check`,
 * `donor_report_checked`, `donor_report_check_not_asked`, `donor_report_same_person`, `changed_since_shown`.
 */
export async function checkDonorReport(
  work: Work,
  { donorReportId, seen }: { donorReportId: string; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, now } = work;
  const report = await lockDonorReport(tx, donorReportId);
  beginStep(work, donorReportWorkflow, 'check', await withCheck(work, report));
  await mustHaveNothingHard(tx, report, dayIn(zone, now));
  const { content, sha256 } = await contentOfDonorReport(work, report);
  mustBeSeen(seen, sha256);
  const version = report.versions + 1;
  await insertCheck(tx, {
    ...{ donorReportId, version, content, sha256, checkedBy: actor.personId, checkedAt: now },
  });
  await finishStep(work, donorReportWorkflow, 'check', report.id, { version, sha256 });
}
