import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep } from '../../platform/workflow/take-step.ts';
import { listNarratives, lockDonorReport } from './queries.ts';
import { deleteNarrativeDraft, keepNarrativeDraft } from './queries-narrative-drafts.ts';
import { isNarrative, type Section } from './sections.ts';
import { donorReportWorkflow } from './workflow.ts';
import { writeNarrative } from './write-narrative.ts';

/**
 * What a person typed in a section. While they type it is their own draft, and its button makes it the next version; a text that is
 * stored already is no new one. Problems: as `writeNarrative`, of a draft also `changed_meanwhile` when a colleague saved since.
 */
export async function saveSection(
  work: Work,
  input: { donorReportId: string; section: Section; text: string; version: number },
): Promise<void> {
  const report = await lockDonorReport(work.tx, input.donorReportId);
  beginStep(work, donorReportWorkflow, 'write', report);
  if (!isNarrative(input.section)) throw problem('not_found');
  const stored = (await listNarratives(work.tx, report.id)).get(input.section) ?? { text: '', version: 0 };
  const isStored = asKept(stored.text) === asKept(input.text) && stored.version === input.version;
  if (work.typing && !isStored) {
    if (stored.version !== input.version) throw problem('changed_meanwhile');
    await keepNarrativeDraft(work, input);
    return;
  }
  if (!isStored) await writeNarrative(work, input);
  await deleteNarrativeDraft(work, input);
}

/** A browser sends line ends of its own kind: they are no difference. */
const asKept = (text: string) => text.replace(/\r\n?/g, '\n');
