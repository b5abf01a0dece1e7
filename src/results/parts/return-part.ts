import { dayIn, type PlainDate } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { lockPart, savePart } from './queries.ts';
import { insertRemark } from './queries-texts.ts';
import { mustComeWithinAYear } from './rules.ts';
import { partWorkflow } from './workflow.ts';

/**
 * Returns a part to its partner with a remark and a new day. Problems: `not_permitted`, `not_found`, `report_part_not_in_state`,
 * `report_part_closed`, `report_part_day_past`.
 */
export async function returnPart(
  work: Work,
  { partId, text, dueOn }: { partId: string; text: string; dueOn: PlainDate },
): Promise<void> {
  const part = await lockPart(work, partId);
  const state = beginStep(work, partWorkflow, 'return', part);
  mustComeWithinAYear(dueOn, dayIn(zone, work.now));
  await insertRemark(work, { partId, kind: 'return', text });
  await savePart(work.tx, part.id, { state, dueOn, changedAt: work.now });
  await finishStep(work, partWorkflow, 'return', part.id, { version: part.version, dueOn });
}
