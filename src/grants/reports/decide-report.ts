import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { reportPermissions } from './permissions.ts';
import { listLines, lockReport, saveReportState } from './queries.ts';
import { mustBeReviewed, nextReportState } from './rules.ts';

/** Gives a report back with what is to be mended; queried lines wait for their replies. */
export async function returnReport(work: Work, input: { reportId: string; reason: string }): Promise<void> {
  const report = await lockReport(work.tx, input.reportId);
  mustBeAbleTo(work.actor, reportPermissions.decide, report);
  await saveReportState(work.tx, report.id, {
    state: nextReportState(report.state, 'return'),
    returnReason: input.reason,
    updatedAt: work.now,
  });
  await work.enqueue('report.return', { reportId: report.id });
  await audit(work, 'report.return', { kind: 'report', id: report.id }, {}, { reason: input.reason });
}

/** Approves a report; from now on its values and accepted lines count in the Action's figures. Problem: `lines_open`. */
export async function approveReport(work: Work, input: { reportId: string }): Promise<void> {
  const report = await lockReport(work.tx, input.reportId);
  mustBeAbleTo(work.actor, reportPermissions.decide, report);
  const state = nextReportState(report.state, 'approve');
  mustBeReviewed(await listLines(work.tx, report.id));
  await saveReportState(work.tx, report.id, {
    state,
    approvedAt: work.now,
    approvedBy: work.actor.personId,
    returnReason: null,
    updatedAt: work.now,
  });
  await work.enqueue('report.approve', { reportId: report.id });
  await audit(work, 'report.approve', { kind: 'report', id: report.id });
}
