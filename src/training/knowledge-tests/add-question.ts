import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { lockModule } from '../curriculum/queries.ts';
import { keepQuestions } from './permissions.ts';
import { insertQuestion } from './queries-questions.ts';
import type { QuestionForm } from './schema.ts';

/** Adds a question to a module. Trainings whose test is open keep what they asked. Problems: `not_permitted`, `not_found`. */
export async function addQuestion(
  work: Work,
  { moduleId, form }: { moduleId: string; form: QuestionForm },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  await lockModule(tx, actionId, moduleId);
  mustBeAbleTo(actor, keepQuestions, undefined);
  const { text, options, right } = form;
  const id = newId();
  await insertQuestion(tx, { id, moduleId, text, options, right, createdBy: actor.personId, createdAt: now });
  await audit(work, 'question.add', { kind: 'module', id: moduleId });
  return id;
}
