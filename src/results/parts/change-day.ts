import { dayIn, type PlainDate } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { lockPart, savePart } from './queries.ts';
import { mustComeWithinAYear } from './rules.ts';
import { partWorkflow } from './workflow.ts';

/**
 * Sets another day by which a part is due. Problems: `not_permitted`, `not_found`, `report_part_not_in_state`, `report_part_closed`,
 * `report_part_day_past`.
 */
export async function changeDay(
  work: Work,
  { partId, dueOn }: { partId: string; dueOn: PlainDate },
): Promise<void> {
  const part = await lockPart(work, partId);
  beginStep(work, partWorkflow, 'change_day', part);
  mustComeWithinAYear(dueOn, dayIn(zone, work.now));
  await savePart(work.tx, part.id, { dueOn, changedAt: work.now });
  await finishStep(work, partWorkflow, 'change_day', part.id, { before: part.dueOn, dueOn });
}
