import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockPart, savePart } from './queries.ts';
import { mustBeWritten } from './rules.ts';
import { saveTexts, type TypedTexts } from './save-texts.ts';
import { partWorkflow } from './workflow.ts';

/**
 * The coordinator edits the texts of a submitted or accepted part. Problems: `not_permitted`, `not_found`, `report_part_not_in_state`,
 * `report_part_closed`, `changed_meanwhile`, `report_part_unwritten` (count).
 */
export async function editPart(
  work: Work,
  { partId, ...typed }: TypedTexts & { partId: string },
): Promise<void> {
  const part = await lockPart(work, partId);
  beginStep(work, partWorkflow, 'edit', part);
  const { items, version } = await saveTexts(work, part, typed);
  mustBeWritten(items);
  await savePart(work.tx, part.id, { version, changedAt: work.now });
  await finishStep(work, partWorkflow, 'edit', part.id, { version });
}
