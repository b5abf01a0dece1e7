import { dayIn } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { withCheck } from '../checking/gather-check.ts';
import { saveAskedCheck } from '../checking/queries.ts';
import { mustBeChecked } from '../checking/rules.ts';
import { contentOfDonorReport } from './content-of-donor-report.ts';
import { mustHaveNothingHard } from './gather-findings.ts';
import { lockDonorReport } from './queries.ts';
import { insertVersion, saveState } from './queries-versions.ts';
import { donorReportWorkflow } from './workflow.ts';

/**
 * Submits the report as a whole: facts, texts and outline are kept in a version with its hash, which the contracting authority
 * reads. `seen`: the hash of what its page showed. Problems: `not_permitted`, `not_found`, `donor_report_not_in_state`,
 * `donor_report_not_ready` (count), `donor_report_unchecked`, `donor_report_checked_by_same`, `changed_since_shown`.
 */
export async function submitDonorReport(
  work: Work,
  input: { donorReportId: string; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, now } = work;
  const report = await lockDonorReport(tx, input.donorReportId);
  const checked = await withCheck(work, report);
  const state = beginStep(work, donorReportWorkflow, 'submit', checked);
  await mustHaveNothingHard(tx, report, dayIn(zone, now));
  const { content, sha256 } = await contentOfDonorReport(work, report);
  mustBeSeen(input.seen, sha256);
  mustBeChecked(checked);
  const version = {
    donorReportId: report.id,
    number: report.versions + 1,
    content,
    sha256,
    submittedBy: actor.personId,
    submittedAt: now,
  };
  await insertVersion(tx, version);
  await saveState(tx, report.id, state);
  await saveAskedCheck(tx, report.id, null);
  await work.enqueue('donor_report.package', { donorReportId: report.id, number: version.number });
  await finishStep(work, donorReportWorkflow, 'submit', report.id, {
    version: version.number,
    sha256: version.sha256,
  });
}
