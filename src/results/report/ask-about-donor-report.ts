import { newId } from '../../platform/ids.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockDonorReport } from './queries.ts';
import { insertQuestion } from './queries-questions.ts';
import type { Section } from './sections.ts';
import { donorReportWorkflow } from './workflow.ts';

/** Asks about the latest submitted version, at a section, at a figure or about the whole. Problems: `not_permitted`, `not_found`, `changed_since_shown`. Returns its id. */
export async function askAboutDonorReport(
  work: Work,
  {
    donorReportId,
    section,
    figure = null,
    text,
    seen,
  }: {
    donorReportId: string;
    section: Section | null;
    /** As it was read in the submitted version. */
    figure?: string | null;
    text: string;
    seen?: string;
  },
): Promise<string> {
  const report = await lockDonorReport(work.tx, donorReportId);
  beginStep(work, donorReportWorkflow, 'ask', report);
  mustBeSeen(seen, report.versions);
  const id = newId();
  await insertQuestion(work.tx, {
    id,
    donorReportId,
    version: report.versions,
    kind: 'question',
    section,
    figure,
    text,
    askedBy: work.actor.personId,
    askedAt: work.now,
  });
  await finishStep(work, donorReportWorkflow, 'ask', donorReportId, { version: report.versions, section });
  return id;
}
