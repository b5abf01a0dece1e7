import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { listLines, lockReport, saveReportState } from './queries.ts';
import { reportWorkflow } from './workflow.ts';

/** Gives a report back with what is to be mended; queried lines wait for their replies. */
export async function returnReport(work: Work, input: { reportId: string; reason: string }): Promise<void> {
  const report = await lockReport(work.tx, input.reportId);
  const state = beginStep(work, reportWorkflow, 'return', report);
  const { now } = work;
  const returned = { state, returnReason: input.reason, returnedAt: now, updatedAt: now };
  await saveReportState(work.tx, report.id, returned);
  await finishStep(work, reportWorkflow, 'return', report.id, {}, { reason: input.reason });
}

/** Approves a report; from now on its values and accepted lines count in the Action's figures. Problem: `lines_open`. */
export async function approveReport(work: Work, input: { reportId: string }): Promise<void> {
  const report = await lockReport(work.tx, input.reportId);
  const lines = await listLines(work.tx, report.id);
  const state = beginStep(work, reportWorkflow, 'approve', { ...report, lines });
  await saveReportState(work.tx, report.id, {
    state,
    approvedAt: work.now,
    approvedBy: work.actor.personId,
    returnReason: null,
    updatedAt: work.now,
  });
  await finishStep(work, reportWorkflow, 'approve', report.id);
}
