import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockCycle, updateCycle } from './queries.ts';
import type { CancelCycleForm } from './schema.ts';
import { cycleWorkflow } from './workflow.ts';

/** Ends a cycle that will not be published, with the reason; what was answered stays and is asked for no more. Problems: `not_permitted`, `cycle_not_in_state`. */
export async function cancelCycle(
  work: Work,
  { cycleId, form }: { cycleId: string; form: CancelCycleForm },
): Promise<void> {
  const { tx, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  const state = beginStep(work, cycleWorkflow, 'cancel', cycle);
  await updateCycle(tx, cycleId, { state, cancelledReason: form.reason }, now);
  await finishStep(work, cycleWorkflow, 'cancel', cycleId, {}, { reason: form.reason });
}
