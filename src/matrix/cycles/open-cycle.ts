import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { openingOf } from './cycle-case.ts';
import { lockCycle, updateCycle } from './queries.ts';
import { seenBeforeOpening } from './seen-of-cycle.ts';
import { cycleWorkflow } from './workflow.ts';

/**
 * Opens a cycle to its assessors: from now on its questionnaire stays. `seen`: what its page showed (`seenBeforeOpening`). Problems:
 * `not_permitted`, `cycle_not_in_state`, `changed_since_shown` and those of `mustBeReadyToOpen`.
 */
export async function openCycle(
  work: Work,
  { cycleId, seen }: { cycleId: string; seen?: string | undefined },
): Promise<void> {
  const { tx, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  const opening = await openingOf(tx, cycle);
  const state = beginStep(work, cycleWorkflow, 'open', { ...cycle, opening });
  mustBeSeen(seen, await seenBeforeOpening(tx, cycle));
  await updateCycle(tx, cycleId, { state }, now);
  await finishStep(work, cycleWorkflow, 'open', cycleId);
}
