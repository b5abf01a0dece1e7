import { dayIn } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { openingOf } from './cycle-case.ts';
import { lockCycle, updateCycle } from './queries.ts';
import { dayToAnswerBy } from './rules.ts';
import { seenBeforeOpening } from './seen-of-cycle.ts';
import { cycleWorkflow } from './workflow.ts';

/**
 * Opens a cycle to its assessors: from now on its questionnaire stays. They submit by the day that was typed, or else within
 * `daysToAnswer`. `seen`: what its page showed (`seenBeforeOpening`). Problems: `not_permitted`, `cycle_not_in_state`,
 * `changed_since_shown`, `answer_day_past` and those of `mustBeReadyToOpen`.
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
  const answerUntil = dayToAnswerBy(cycle.answerUntil, dayIn(zone, now));
  await updateCycle(tx, cycleId, { state, answerUntil }, now);
  await finishStep(work, cycleWorkflow, 'open', cycleId, { until: answerUntil });
}
