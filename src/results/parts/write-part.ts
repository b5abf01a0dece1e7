import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockPart, savePart } from './queries.ts';
import { saveTexts, type TypedTexts } from './save-texts.ts';
import { partWorkflow } from './workflow.ts';

/**
 * Saves the draft of a part, if it differs from what was saved. Problems: `not_permitted`, `not_found`, `report_part_not_in_state`, `report_part_closed`, `changed_meanwhile`.
 */
export async function writePart(
  work: Work,
  { partId, ...typed }: TypedTexts & { partId: string },
): Promise<void> {
  const part = await lockPart(work, partId);
  const state = beginStep(work, partWorkflow, 'write', part);
  const { version } = await saveTexts(work, part, typed);
  if (version === part.version) return;
  await savePart(work.tx, part.id, { state, version, changedAt: work.now });
  await finishStep(work, partWorkflow, 'write', part.id, { version });
}
