import {
  type Block,
  heading,
  keyValues,
  list,
  paragraph,
  paragraphs,
} from '../platform/documents/document.ts';
import { inLanguage, type Language } from '../platform/language/language.ts';
import { answerText } from './answer-text.ts';
import {
  type Answers,
  type Entry,
  entriesOf,
  isEmptyEntry,
  type SimpleAnswer,
  visibleInEntry,
  visibleQuestions,
  visibleSections,
} from './answers.ts';
import { budgetBlocks } from './budget-document.ts';
import type { FormContext } from './check.ts';
import type { FormDefinition } from './definition.ts';
import type { Question, QuestionOf } from './questions.ts';

/**
 * The answers of a form as blocks of a document: every visible question with its answer, budgets as tables.
 * `language` is the reader's; what was written stays as it was written.
 */
export function answersBlocks(
  language: Language,
  form: FormDefinition,
  answers: Answers,
  context: FormContext,
): readonly Block[] {
  return visibleSections(form, answers).flatMap((section) => [
    heading(inLanguage(section.title, language.locale), 2),
    ...visibleQuestions(form, section, answers).flatMap((question) =>
      answerBlocks(language, question, answers, context),
    ),
  ]);
}

function answerBlocks(
  language: Language,
  question: Question,
  answers: Answers,
  context: FormContext,
): readonly Block[] {
  const label = inLanguage(question.label, language.locale);
  const answer = answers[question.key];
  const absent = language.t('ui.not_given');
  switch (question.type) {
    case 'budget':
      return budgetBlocks(language, question, answer, context.grant);
    case 'group':
      return [heading(label, 3), ...entryBlocks(language, question, entriesOf(answer))];
    case 'attachment': {
      const files = (context.attachments[question.key] ?? []).map(({ name }) => name);
      return [heading(label, 3), files.length > 0 ? list(files) : paragraph(absent)];
    }
    case 'long_text':
      return [
        heading(label, 3),
        ...(answer === undefined ? [paragraph(absent)] : paragraphs(String(answer))),
      ];
    default:
      return [
        keyValues([[label, answerText(language, question, answer as SimpleAnswer | undefined) || absent]]),
      ];
  }
}

function entryBlocks(
  language: Language,
  question: QuestionOf<'group'>,
  entries: readonly Entry[],
): readonly Block[] {
  const filled = entries.filter((entry) => !isEmptyEntry(entry));
  if (filled.length === 0) return [paragraph(language.t('ui.not_given'))];
  const entryName = inLanguage(question.entry, language.locale);
  return filled.flatMap((entry, index) => [
    paragraph([{ bold: language.t('forms.group.entry', { entry: entryName, number: index + 1 }) }]),
    keyValues(
      visibleInEntry(question.questions, entry).map((one) => [
        inLanguage(one.label, language.locale),
        answerText(language, one, entry[one.key]) || language.t('ui.not_given'),
      ]),
    ),
  ]);
}
