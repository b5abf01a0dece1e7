import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockPart, savePart } from './queries.ts';
import { mustBeWritten } from './rules.ts';
import { saveTexts, type TypedTexts } from './save-texts.ts';
import { partWorkflow } from './workflow.ts';

/**
 * Saves what was typed and submits the part to the coordinator. Problems: `not_permitted`, `not_found`, `report_part_not_in_state`,
 * `report_part_closed`, `changed_meanwhile`, `report_part_unwritten` (count) at the first text that is missing.
 */
export async function submitPart(
  work: Work,
  { partId, ...typed }: TypedTexts & { partId: string },
): Promise<void> {
  const part = await lockPart(work, partId);
  const state = beginStep(work, partWorkflow, 'submit', part);
  const { items, version } = await saveTexts(work, part, typed);
  mustBeWritten(items);
  await savePart(work.tx, part.id, { state, version, changedAt: work.now });
  await finishStep(work, partWorkflow, 'submit', part.id, { version });
}
