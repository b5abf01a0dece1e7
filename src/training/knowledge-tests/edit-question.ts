import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { keepQuestions } from './permissions.ts';
import { lockQuestion, updateQuestion } from './queries-questions.ts';
import type { QuestionForm } from './schema.ts';

/** Changes a question, or retires it, for tests that open later. Problems: `not_permitted`, `not_found`, `changed_meanwhile`. */
export async function editQuestion(
  work: Work,
  { questionId, form }: { questionId: string; form: QuestionForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const question = await lockQuestion(tx, actionId, questionId);
  mustBeAbleTo(actor, keepQuestions, undefined);
  const { version, text, options, right, retired } = form;
  if (version !== question.version) throw problem('changed_meanwhile');
  const retiredAt = retired ? (question.retiredAt ?? now) : null;
  await updateQuestion(tx, questionId, { text, options, right, retiredAt }, now);
  await audit(work, 'question.edit', { kind: 'module', id: question.moduleId });
}
