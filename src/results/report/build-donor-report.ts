import { dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { mustReadExactly } from '../queries-rounded.ts';
import { movesBetween } from './facts.ts';
import { gatherFacts } from './gather-facts.ts';
import { lockDonorReport, saveBuilt } from './queries.ts';
import { donorReportWorkflow } from './workflow.ts';

/**
 * Fills the report from the records as they are now, and lists what moved since it was last built. What people wrote is untouched.
 * Problems: `not_permitted` (also for who may not know each sub-grant that it counts), `not_found`, `donor_report_not_in_state`.
 */
export async function buildDonorReport(work: Work, input: { donorReportId: string }): Promise<void> {
  const report = await lockDonorReport(work.tx, input.donorReportId);
  beginStep(work, donorReportWorkflow, 'build', report);
  await mustReadExactly(work.tx, work.actionId);
  const facts = await gatherFacts(work.tx, report, dayIn(zone, work.now));
  const moves = movesBetween(report.built?.facts, facts);
  await saveBuilt(work.tx, report.id, { facts, moves }, work.now);
  await finishStep(work, donorReportWorkflow, 'build', report.id, { moved: moves.length });
}
