import { dayIn } from '../../platform/dates.ts';
import { mustBeToCome } from '../../platform/must-be-to-come.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { lockCycle, updateCycle } from './queries.ts';
import type { EditCycleForm } from './schema.ts';
import { cycleWorkflow } from './workflow.ts';

/**
 * Corrects the title, the days, the least days for replies and the weights of the strands of a cycle before it is open.
 * Problems: `not_permitted`, `changed_meanwhile`, `cycle_not_in_state`, `day_past`.
 */
export async function editCycle(
  work: Work,
  { cycleId, form }: { cycleId: string; form: EditCycleForm },
): Promise<void> {
  const { tx, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  beginStep(work, cycleWorkflow, 'edit', cycle);
  const { version, ...values } = form;
  if (version !== cycle.version) throw problem('changed_meanwhile');
  mustBeToCome('answer_until', values.answerUntil, { today: dayIn(zone, now), known: cycle.answerUntil });
  await updateCycle(tx, cycleId, values, now);
  await finishStep(work, cycleWorkflow, 'edit', cycleId, { version: version + 1 });
}
