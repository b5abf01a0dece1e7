import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { resultsPermissions } from '../permissions.ts';
import { movesBetween } from './facts.ts';
import { gatherFacts } from './gather-facts.ts';
import { nextDonorReportState } from './lifecycle.ts';
import { lockDonorReport, saveBuilt } from './queries.ts';

/**
 * Fills the report from the records as they are now, and lists what moved since it was last built. What people wrote is untouched.
 * Problems: `not_permitted`, `not_found`, `donor_report_not_in_state`.
 */
export async function buildDonorReport(work: Work, input: { donorReportId: string }): Promise<void> {
  const report = await lockDonorReport(work.tx, input.donorReportId);
  mustBeAbleTo(work.actor, resultsPermissions.buildDonorReport, report);
  nextDonorReportState(report.state, 'build');
  const facts = await gatherFacts(work.tx, report, dayIn(zone, work.now));
  const moves = movesBetween(report.built?.facts, facts);
  await saveBuilt(work.tx, report.id, { facts, moves }, work.now);
  await audit(
    work,
    resultsPermissions.buildDonorReport.name,
    { kind: 'donor_report', id: report.id },
    { moved: moves.length },
  );
}
