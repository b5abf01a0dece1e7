import type { Instant } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockReport, saveReportState } from './queries.ts';
import { contentOfReport } from './submit-report.ts';
import { reportWorkflow } from './workflow.ts';

/**
 * Gives a report back with what is to be mended; queried lines wait for their replies, and a first approval falls. `seen`: the hash of what its page showed.
 * Problem: `changed_since_shown`.
 */
export async function returnReport(
  work: Work,
  input: { reportId: string; reason: string; seen?: string | undefined },
): Promise<void> {
  const report = await lockReport(work.tx, input.reportId);
  const state = beginStep(work, reportWorkflow, 'return', report);
  mustBeSeen(input.seen, (await contentOfReport(work.tx, report)).sha256);
  const { now } = work;
  const undone = { firstApprovedAt: null, firstApprovedBy: null };
  const returned = { state, returnReason: input.reason, returnedAt: now, updatedAt: now, ...undone };
  await saveReportState(work.tx, report.id, returned);
  await finishStep(work, reportWorkflow, 'return', report.id, {}, { reason: input.reason });
}

/** The approvals, each with what it leaves on the report: one alone, or the first of two and then the second. */
const traces = {
  approve: (by: string, at: Instant) => ({ approvedAt: at, approvedBy: by }),
  approve_first: (by: string, at: Instant) => ({ firstApprovedAt: at, firstApprovedBy: by }),
  approve_second: (by: string, at: Instant) => ({ approvedAt: at, approvedBy: by }),
};
export type ReportApproval = keyof typeof traces;

/**
 * One approval of a report. After the last one its values and accepted lines count in the Action's figures. `seen`: the hash of what its
 * page showed. Problems: `report_not_in_state`, `same_report_approver`, `lines_open`, `changed_since_shown`.
 */
export async function approveReport(
  work: Work,
  {
    reportId,
    approval = 'approve',
    seen,
  }: { reportId: string; approval?: ReportApproval; seen?: string | undefined },
): Promise<void> {
  const report = await lockReport(work.tx, reportId);
  const { content, sha256 } = await contentOfReport(work.tx, report);
  const state = beginStep(work, reportWorkflow, approval, { ...report, lines: content.lines });
  mustBeSeen(seen, sha256);
  const trace = traces[approval](work.actor.personId, work.now);
  await saveReportState(work.tx, report.id, { state, ...trace, returnReason: null, updatedAt: work.now });
  await finishStep(work, reportWorkflow, approval, report.id);
}
