import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { listNarratives, lockDonorReport, saveNarrative } from './queries.ts';
import { insertNarrativeVersion } from './queries-narrative-versions.ts';
import { isNarrative, type Section } from './sections.ts';
import { donorReportWorkflow } from './workflow.ts';

/**
 * Saves what a person wrote in a section; what it said before stays as a version. `version` is the one they saw, 0 when nothing was written yet.
 * Problems: `not_permitted`, `not_found`, `donor_report_not_in_state`, `changed_meanwhile` when somebody saved since.
 */
export async function writeNarrative(
  work: Work,
  input: { donorReportId: string; section: Section; text: string; version: number },
): Promise<void> {
  const report = await lockDonorReport(work.tx, input.donorReportId);
  beginStep(work, donorReportWorkflow, 'write', report);
  const { section, text } = input;
  if (!isNarrative(section)) throw problem('not_found');
  const stored = (await listNarratives(work.tx, report.id)).get(section);
  if ((stored?.version ?? 0) !== input.version) throw problem('changed_meanwhile');
  await saveNarrative(work.tx, {
    donorReportId: report.id,
    section,
    text,
    version: input.version + 1,
    updatedBy: work.actor.personId,
    updatedAt: work.now,
  });
  const { version } = input;
  await insertNarrativeVersion(work, { donorReportId: report.id, section, text, version: version + 1 });
  await finishStep(work, donorReportWorkflow, 'write', report.id, { section, version: input.version + 1 });
}
