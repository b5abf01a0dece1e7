import { type Block, heading, list, paragraph, type Text } from '../platform/documents/document.ts';
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
import type { FormDefinition } from './definition.ts';
import type { Attachment } from './problems.ts';
import type { Question } from './questions.ts';

type Answered = {
  readonly form: FormDefinition;
  readonly answers: Answers;
  readonly files: readonly (Pick<Attachment, 'name' | 'sha256'> & { readonly question: string })[];
};

/** The answers of a form as part of a document, section by section. `takes` says which questions; a section without any is left out. */
export function answersDocument(
  language: Language,
  { form, answers, files }: Answered,
  takes: (question: Question) => boolean,
): Block[] {
  return visibleSections(form, answers).flatMap((section) => {
    const blocks = visibleQuestions(form, section, answers)
      .filter(takes)
      .flatMap((question) => answerBlocks(language, question, { answers, files }));
    return blocks.length > 0 ? [heading(inLanguage(section.title, language.locale), 3), ...blocks] : [];
  });
}

function answerBlocks(
  language: Language,
  question: Question,
  { answers, files }: Omit<Answered, 'form'>,
): Block[] {
  const label = inLanguage(question.label, language.locale);
  const answer = answers[question.key];
  const said = (text: string): Block => paragraph([{ bold: `${label}: ` }, text || '–']);
  if (question.type === 'budget') return [];
  if (question.type === 'attachment') {
    const own = files.filter((file) => file.question === question.key);
    return own.length > 0
      ? [said(''), list(own.map(({ name, sha256 }) => `${name} (SHA-256 ${sha256})`))]
      : [said('')];
  }
  if (question.type === 'group') {
    const entries = entriesOf(answer).filter((entry) => !isEmptyEntry(entry));
    const items = entries.map((entry) => entryText(language, question.questions, entry));
    return entries.length > 0 ? [paragraph([{ bold: label }]), list(items, { ordered: true })] : [said('')];
  }
  return [said(answerText(language, question, answer as SimpleAnswer | undefined))];
}

function entryText(language: Language, questions: Parameters<typeof visibleInEntry>[0], entry: Entry): Text {
  return visibleInEntry(questions, entry).flatMap((one, at) => [
    { bold: `${at > 0 ? '\n' : ''}${inLanguage(one.label, language.locale)}: ` },
    answerText(language, one, entry[one.key]) || '–',
  ]);
}

/** The questions of a form, section by section: what will be asked, without answers. */
export function questionsDocument({ locale }: Language, form: FormDefinition): Block[] {
  return form.sections.flatMap((section) => [
    heading(inLanguage(section.title, locale), 3),
    list(section.questions.map(({ label }) => inLanguage(label, locale))),
  ]);
}
