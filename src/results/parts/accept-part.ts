import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockPart, savePart } from './queries.ts';
import { partWorkflow } from './workflow.ts';

/**
 * Accepts a submitted part, in the version that was `seen`. Problems: `not_permitted`, `not_found`, `report_part_not_in_state`,
 * `report_part_closed`, `changed_since_shown`.
 */
export async function acceptPart(
  work: Work,
  { partId, seen }: { partId: string; seen?: string | undefined },
): Promise<void> {
  const part = await lockPart(work, partId);
  const state = beginStep(work, partWorkflow, 'accept', part);
  mustBeSeen(seen, part.version);
  await savePart(work.tx, part.id, { state, changedAt: work.now });
  await finishStep(work, partWorkflow, 'accept', part.id, { version: part.version });
}
