import type { Answer, Answers, BudgetLine, Entry, MoneyAnswer, SimpleAnswer } from './answers.ts';
import { budgetOf, entriesOf, isEmptyEntry, isEmptyLine } from './answers.ts';
import { isAnswered } from './conditions.ts';
import { type FormDefinition, questionsOf } from './definition.ts';
import type { Question, QuestionOf, SimpleQuestion } from './questions.ts';

/**
 * What an earlier form's answer can say in answer to a question: the question has the same key and is of the same type there. Of choices
 * and amounts what this question allows, of entries and budget lines their parts that it asks for. Files are taken from the documents
 * of the organisation, and what is declared is declared anew. Undefined when nothing can be taken.
 */
export function earlierAnswer(
  question: Question,
  { form, answers }: { readonly form: FormDefinition; readonly answers: Answers },
): Answer | undefined {
  const before = questionsOf(form).find(({ key }) => key === question.key);
  const answer = answers[question.key];
  if (before?.type !== question.type || answer === undefined) return undefined;
  switch (question.type) {
    case 'attachment':
    case 'declaration':
      return undefined;
    case 'group':
      return entriesAsked(question, before as QuestionOf<'group'>, answer);
    case 'budget':
      return budgetAsked(question, before as QuestionOf<'budget'>, answer);
    default:
      return simpleAsked(question, answer as SimpleAnswer);
  }
}

function simpleAsked(question: SimpleQuestion, answer: SimpleAnswer): SimpleAnswer | undefined {
  if (!isAnswered(answer)) return undefined;
  switch (question.type) {
    case 'choice':
      return question.options.some(({ key }) => key === answer) ? answer : undefined;
    case 'choices': {
      const chosen = answer as readonly string[];
      const known = question.options.map(({ key }) => key).filter((key) => chosen.includes(key));
      return known.length > 0 ? known : undefined;
    }
    case 'money':
      return question.currencies.includes((answer as MoneyAnswer).currency) ? answer : undefined;
    default:
      return answer;
  }
}

function entriesAsked(
  question: QuestionOf<'group'>,
  before: QuestionOf<'group'>,
  answer: Answer,
): Entry[] | undefined {
  const asked = question.questions.filter(({ key, type }) =>
    before.questions.some((one) => one.key === key && one.type === type),
  );
  const entries = entriesOf(answer)
    .map((entry) =>
      Object.fromEntries(
        asked.flatMap((one) => {
          const value = entry[one.key] === undefined ? undefined : simpleAsked(one, entry[one.key]!);
          return value === undefined ? [] : [[one.key, value]];
        }),
      ),
    )
    .filter((entry) => !isEmptyEntry(entry))
    .slice(0, question.max);
  return entries.length > 0 ? entries : undefined;
}

/** Its lines; the amount that is asked for belongs to the call. A heading that this budget lacks stays open. */
function budgetAsked(
  question: QuestionOf<'budget'>,
  before: QuestionOf<'budget'>,
  answer: Answer,
): Answer | undefined {
  if (before.currency !== question.currency) return undefined;
  const lines = budgetOf(answer)
    .lines.filter((line) => !isEmptyLine(line))
    .map(({ heading, ...line }): BudgetLine => {
      const known = question.headings.find((one) => one === heading);
      return known ? { heading: known, ...line } : line;
    })
    .slice(0, question.maxLines);
  return lines.length > 0 ? { lines } : undefined;
}
