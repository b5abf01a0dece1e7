import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { openingOf } from './cycle-case.ts';
import { lockCycle, updateCycle } from './queries.ts';
import { cycleWorkflow } from './workflow.ts';

/** Opens a cycle to its assessors: from now on its questionnaire stays. Problems: `not_permitted`, `cycle_not_in_state` and those of `mustBeReadyToOpen`. */
export async function openCycle(work: Work, { cycleId }: { cycleId: string }): Promise<void> {
  const { tx, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  const opening = await openingOf(tx, cycle);
  const state = beginStep(work, cycleWorkflow, 'open', { ...cycle, opening });
  await updateCycle(tx, cycleId, { state }, now);
  await finishStep(work, cycleWorkflow, 'open', cycleId);
}
