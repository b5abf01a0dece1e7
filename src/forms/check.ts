import {
  type Answers,
  budgetOf,
  type Draft,
  entriesOf,
  isEmptyEntry,
  type SimpleAnswer,
  visibleInEntry,
  visibleQuestions,
  visibleSections,
} from './answers.ts';
import { checkBudget } from './check-budget.ts';
import { checkMonths, durationOf } from './check-months.ts';
import { checkSimple } from './check-simple.ts';
import { isAnswered } from './conditions.ts';
import type { FormDefinition, Section } from './definition.ts';
import type { AnswerProblem, Attachment, CheckMode, FormContext, Found } from './problems.ts';
import type { Question, QuestionOf } from './questions.ts';
import { fieldName } from './read-typed.ts';

/** Everything wrong with a draft, in the order of the form. Hidden questions are not looked at. */
export function check(
  form: FormDefinition,
  draft: Draft,
  context: FormContext,
  mode: CheckMode,
): readonly AnswerProblem[] {
  return visibleSections(form, draft.answers).flatMap((section) =>
    checkSection(form, section, draft, context, mode),
  );
}

/** The same for one section: what its page shows above itself. */
export function checkSection(
  form: FormDefinition,
  section: Section,
  draft: Draft,
  context: FormContext,
  mode: CheckMode,
): readonly AnswerProblem[] {
  const duration = durationOf(form, draft.answers, context);
  return visibleQuestions(form, section, draft.answers).flatMap((question) =>
    checkQuestion(question, draft, { ...context, duration }, mode).map(
      ({ path, code, field, details = {} }) => ({
        section: section.key,
        question: question.key,
        path,
        field: field ?? fieldName(path),
        code,
        details,
      }),
    ),
  );
}

type Surroundings = FormContext & { readonly duration: number | undefined };

function checkQuestion(question: Question, draft: Draft, context: Surroundings, mode: CheckMode): Found[] {
  const answer = draft.answers[question.key];
  switch (question.type) {
    case 'attachment':
      return checkFiles(question, context.attachments[question.key] ?? [], mode);
    case 'group':
      return checkGroup(question, draft, context, mode);
    case 'budget':
      return checkBudget(question, budgetOf(answer), draft.raw, context.grant, mode);
    case 'declaration':
      return mode === 'submit' && question.required && answer !== true
        ? [{ path: question.key, code: 'not_declared' }]
        : [];
    default:
      return checkSimple(
        question,
        question.key,
        answer as SimpleAnswer | undefined,
        draft.raw,
        context,
        mode,
      );
  }
}

function checkFiles(
  question: QuestionOf<'attachment'>,
  files: readonly Attachment[],
  mode: CheckMode,
): Found[] {
  const path = question.key;
  if (files.length === 0) return mode === 'submit' && question.required ? [{ path, code: 'no_file' }] : [];
  const details = files.length > question.maxFiles ? { max: question.maxFiles } : undefined;
  return details ? [{ path, code: 'too_many_files', details }] : [];
}

function checkGroup(
  question: QuestionOf<'group'>,
  draft: Draft,
  context: Surroundings,
  mode: CheckMode,
): Found[] {
  const entries = entriesOf(draft.answers[question.key]);
  const found: Found[] = [];
  let filled = 0;
  entries.forEach((entry, index) => {
    const at = `${question.key}.${index}`;
    const mistaken = Object.keys(draft.raw).some((name) => name.startsWith(`${fieldName(at)}.`));
    if (isEmptyEntry(entry) && !mistaken) return;
    filled++;
    for (const one of visibleInEntry(question.questions, entry)) {
      found.push(...checkSimple(one, `${at}.${one.key}`, entry[one.key], draft.raw, context, mode));
    }
    found.push(...checkMonths(entry, at, context.duration));
  });
  const least = Math.max(question.min, question.required ? 1 : 0);
  if (mode === 'submit' && filled < least) {
    found.unshift({
      path: question.key,
      field: fieldName(`${question.key}.0.${question.questions[0]!.key}`),
      code: 'too_few_entries',
      details: { min: least },
    });
  }
  return found;
}

/** The answers of a question that are files do not lie in `answers`; this says whether a question has any answer. */
export function hasAnswer(question: Question, answers: Answers, context: FormContext): boolean {
  if (question.type === 'attachment') return (context.attachments[question.key] ?? []).length > 0;
  const answer = answers[question.key];
  if (question.type === 'group') return entriesOf(answer).some((entry) => !isEmptyEntry(entry));
  if (question.type === 'budget') {
    const { lines, requestedMinor } = budgetOf(answer);
    return requestedMinor !== undefined || lines.some((line) => Object.values(line).some(isAnswered));
  }
  return isAnswered(answer);
}
