import { dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { lockCycle, updateCycle } from './queries.ts';
import { mustMoveLater } from './rules.ts';
import type { PostponeForm } from './schema.ts';
import { cycleWorkflow } from './workflow.ts';

/**
 * Gives the assessors of a cycle more days, with the reason; those who have not submitted are told.
 * Problems: `not_permitted`, `cycle_not_in_state`, `day_past`, `answer_day_not_later`.
 */
export async function postponeAnswers(
  work: Work,
  { cycleId, form }: { cycleId: string; form: PostponeForm },
): Promise<void> {
  const { tx, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  beginStep(work, cycleWorkflow, 'postpone', cycle);
  const { answerUntil, reason } = form;
  mustMoveLater(cycle.answerUntil, answerUntil, dayIn(zone, now));
  await updateCycle(tx, cycleId, { answerUntil }, now);
  const details = { from: cycle.answerUntil ?? '', until: answerUntil };
  await finishStep(work, cycleWorkflow, 'postpone', cycleId, details, { reason });
}
