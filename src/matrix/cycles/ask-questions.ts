import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { listQuestions, lockCycle, lockCycleStandard, replaceQuestions } from './queries.ts';
import { keysOf } from './rules.ts';
import type { QuestionsForm } from './schema.ts';
import { cycleWorkflow } from './workflow.ts';

/**
 * Writes what a cycle asks of a standard, before it is open. A question whose words stay keeps its key, so that cycles compare on it.
 * Problems: `not_permitted`, `changed_meanwhile`, `cycle_not_in_state`.
 */
export async function askQuestions(
  work: Work,
  { cycleStandardId, form }: { cycleStandardId: string; form: QuestionsForm },
): Promise<void> {
  const { tx, actionId } = work;
  const standard = await lockCycleStandard(tx, actionId, cycleStandardId);
  const cycle = await lockCycle(tx, actionId, standard.cycleId);
  beginStep(work, cycleWorkflow, 'ask', cycle);
  if (form.version !== standard.version) throw problem('changed_meanwhile');
  const keys = keysOf(standard.key, form.questions, await listQuestions(tx, { cycleStandardId }));
  await replaceQuestions(
    tx,
    cycleStandardId,
    form.questions.map((question, at) => ({ ...question, key: keys[at]! })),
  );
  const details = { standard: standard.key, questions: keys.length };
  await finishStep(work, cycleWorkflow, 'ask', cycle.id, details);
}
