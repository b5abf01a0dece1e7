import { type FileRule, getForm, listForms, questionsOf, ruleOfAny } from '../../forms/index.ts';
import type { Tx } from '../../platform/work.ts';

/** Where no application asks for a file yet. */
const usualRule: FileRule = { kinds: ['pdf', 'jpeg', 'png'], maxSize: 5_000_000 };

/** Which files are kept: those that a question of an application of the Action takes. Another one could be used nowhere. */
export async function filesTaken(tx: Tx, actionId: string): Promise<FileRule> {
  const rules: FileRule[] = [];
  for (const { id } of await listForms(tx, actionId, 'application'))
    for (const question of questionsOf((await getForm(tx, id)).definition))
      if (question.type === 'attachment') rules.push(question);
  return ruleOfAny(rules) ?? usualRule;
}
