import { dayIn } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { tasksOf } from '../../platform/workflow/standing.ts';
import { zone } from '../../platform/zone.ts';
import { contentOfDonorReport } from '../report/content-of-donor-report.ts';
import { gatherFindings } from '../report/gather-findings.ts';
import type { DonorReport } from '../report/queries.ts';
import { donorReportWorkflow } from '../report/workflow.ts';
import { withCheckSeenBy } from './gather-check.ts';

/** The hash of the report as this person is to check it now; undefined where they are not, or something must be corrected first. */
export async function findHashToCheck(
  { tx, actor, actionId, now }: Pick<Context, 'tx' | 'actor' | 'actionId' | 'now'>,
  report: DonorReport,
): Promise<string | undefined> {
  const today = dayIn(zone, now);
  const checked = await withCheckSeenBy({ tx, actor, actionId, now }, report);
  if (!actor || !tasksOf(donorReportWorkflow, actor, checked, today).includes('check')) return undefined;
  const findings = await gatherFindings(tx, report, today);
  if (findings.some(({ hard }) => hard)) return undefined;
  return (await contentOfDonorReport({ tx, actionId, now }, report)).sha256;
}
