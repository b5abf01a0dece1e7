import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockReport, saveReportState } from './queries.ts';
import { contentOfReport } from './submit-report.ts';
import { reportWorkflow } from './workflow.ts';

/**
 * Gives a report back with what is to be mended; queried lines wait for their replies. `seen`: the hash of what its page showed.
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
  const returned = { state, returnReason: input.reason, returnedAt: now, updatedAt: now };
  await saveReportState(work.tx, report.id, returned);
  await finishStep(work, reportWorkflow, 'return', report.id, {}, { reason: input.reason });
}

/**
 * Approves a report; from now on its values and accepted lines count in the Action's figures. `seen`: the hash of what its page showed.
 * Problems: `lines_open`, `changed_since_shown`.
 */
export async function approveReport(
  work: Work,
  input: { reportId: string; seen?: string | undefined },
): Promise<void> {
  const report = await lockReport(work.tx, input.reportId);
  const { content, sha256 } = await contentOfReport(work.tx, report);
  const state = beginStep(work, reportWorkflow, 'approve', { ...report, lines: content.lines });
  mustBeSeen(input.seen, sha256);
  await saveReportState(work.tx, report.id, {
    state,
    approvedAt: work.now,
    approvedBy: work.actor.personId,
    returnReason: null,
    updatedAt: work.now,
  });
  await finishStep(work, reportWorkflow, 'approve', report.id);
}
