import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { nextCycleState } from './lifecycle.ts';
import { cyclePermissions } from './permissions.ts';
import { listQuestions, lockCycle, lockCycleStandard, replaceQuestions } from './queries.ts';
import { keysOf } from './rules.ts';
import type { QuestionsForm } from './schema.ts';

/**
 * Writes what a cycle asks of a standard, before it is open. A question whose words stay keeps its key, so that cycles compare on it.
 * Problems: `not_permitted`, `changed_meanwhile`, `cycle_not_in_state`.
 */
export async function askQuestions(
  work: Work,
  { cycleStandardId, form }: { cycleStandardId: string; form: QuestionsForm },
): Promise<void> {
  const { tx, actor, actionId } = work;
  const standard = await lockCycleStandard(tx, actionId, cycleStandardId);
  mustBeAbleTo(actor, cyclePermissions.ask, undefined);
  const { state, id: cycleId } = await lockCycle(tx, actionId, standard.cycleId);
  nextCycleState(state, 'edit');
  if (form.version !== standard.version) throw problem('changed_meanwhile');
  const keys = keysOf(standard.key, form.questions, await listQuestions(tx, { cycleStandardId }));
  await replaceQuestions(
    tx,
    cycleStandardId,
    form.questions.map((question, at) => ({ ...question, key: keys[at]! })),
  );
  await audit(
    work,
    'cycle.ask',
    { kind: 'cycle', id: cycleId },
    { standard: standard.key, questions: keys.length },
  );
}
