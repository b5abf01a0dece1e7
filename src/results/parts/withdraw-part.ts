import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockPart, savePart } from './queries.ts';
import { insertRemark } from './queries-texts.ts';
import { partWorkflow } from './workflow.ts';

/**
 * Withdraws the request for a part, with the reason. Problems: `not_permitted`, `not_found`, `report_part_not_in_state`,
 * `report_part_closed`.
 */
export async function withdrawPart(
  work: Work,
  { partId, reason }: { partId: string; reason: string },
): Promise<void> {
  const part = await lockPart(work, partId);
  const state = beginStep(work, partWorkflow, 'withdraw', part);
  await insertRemark(work, { partId, kind: 'withdraw', text: reason });
  await savePart(work.tx, part.id, { state, changedAt: work.now });
  await finishStep(work, partWorkflow, 'withdraw', part.id, { before: part.state });
}
