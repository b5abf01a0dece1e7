import { newId } from '../../platform/ids.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockDonorReport } from './queries.ts';
import { insertQuestion } from './queries-questions.ts';
import { saveState } from './queries-versions.ts';
import type { Section } from './sections.ts';
import { donorReportWorkflow } from './workflow.ts';

/** Returns a submitted report for correction, with the reason and comments on its sections. Problems: `not_permitted`, `not_found`, `donor_report_not_in_state`, `changed_since_shown`. */
export async function returnDonorReport(
  work: Work,
  {
    donorReportId,
    text,
    comments = [],
    seen,
  }: {
    donorReportId: string;
    text: string;
    comments?: readonly { readonly section: Section; readonly text: string }[];
    seen?: string;
  },
): Promise<void> {
  const report = await lockDonorReport(work.tx, donorReportId);
  const state = beginStep(work, donorReportWorkflow, 'return', report);
  mustBeSeen(seen, report.versions);
  for (const said of [{ section: null, text }, ...comments])
    await insertQuestion(work.tx, {
      ...said,
      id: newId(),
      donorReportId,
      version: report.versions,
      kind: 'return',
      askedBy: work.actor.personId,
      askedAt: work.now,
    });
  await saveState(work.tx, donorReportId, state);
  await finishStep(work, donorReportWorkflow, 'return', donorReportId, {
    version: report.versions,
    comments: comments.length,
  });
}
