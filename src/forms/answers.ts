import { z } from 'zod';
import type { Typed } from '../platform/http/route.ts';
import { holds, isAnswered } from './conditions.ts';
import type { FormDefinition, Section } from './definition.ts';
import type { Question, SimpleQuestion } from './questions.ts';

/** An amount as answered: minor units and ISO 4217. */
export type MoneyAnswer = { readonly minor: number; readonly currency: string };
export type SimpleAnswer = string | number | boolean | readonly string[] | MoneyAnswer;
/** One entry of a repeating group, by the keys of its questions. */
export type Entry = Readonly<Record<string, SimpleAnswer>>;
/** One line of a budget. `units` is decimal text with up to three places; `rateMinor` is minor units for one unit. */
export type BudgetLine = {
  readonly heading?: string;
  readonly description?: string;
  readonly unit?: string;
  readonly units?: string;
  readonly rateMinor?: number;
};
export type BudgetAnswer = { readonly lines: readonly BudgetLine[]; readonly requestedMinor?: number };
export type Answer = SimpleAnswer | readonly Entry[] | BudgetAnswer;
/** Answers by question key. A question without an answer has no key. Files are not answers: the record keeps them by question. */
export type Answers = Readonly<Record<string, Answer>>;

/**
 * Answers as a person left them. `raw` keeps, by field name, what was typed and could not be read ("twelve" as a number),
 * so that a draft with mistakes loses nothing and shows them again.
 */
export type Draft = { readonly answers: Answers; readonly raw: Readonly<Record<string, string>> };

export const emptyDraft: Draft = { answers: {}, raw: {} };

const stored = z.object({
  answers: z.record(z.string(), z.unknown()).default({}),
  raw: z.record(z.string(), z.string()).default({}),
});

/** A draft as it lies in a jsonb column; `{}` is the empty one. */
export function draftOf(json: unknown): Draft {
  return stored.parse(json ?? {}) as Draft;
}

/** The questions of a section that these answers make visible, in their order; none when the section itself is hidden. */
export function visibleQuestions(
  form: FormDefinition,
  section: Section,
  answers: Answers,
): readonly Question[] {
  const seen = visibleAnswers(form, answers);
  if (!holds(section.when, seen)) return [];
  return section.questions.filter(({ when }) => holds(when, seen));
}

/** The sections that these answers make visible. */
export function visibleSections(form: FormDefinition, answers: Answers): readonly Section[] {
  const seen = visibleAnswers(form, answers);
  return form.sections.filter(({ when }) => holds(when, seen));
}

/** The questions of one entry of a group that its own answers make visible. */
export function visibleInEntry(
  questions: readonly SimpleQuestion[],
  entry: Entry,
): readonly SimpleQuestion[] {
  return questions.filter(({ when }) => holds(when, visibleEntry(questions, entry)));
}

/** The answers that count: those of visible questions. A hidden question's answer makes nothing else visible. */
export function visibleAnswers(form: FormDefinition, answers: Answers): Answers {
  const seen: Record<string, Answer> = {};
  for (const section of form.sections) {
    if (!holds(section.when, seen)) continue;
    for (const question of section.questions) {
      const answer = answers[question.key];
      if (answer !== undefined && holds(question.when, seen)) seen[question.key] = answer;
    }
  }
  return seen;
}

function visibleEntry(questions: readonly SimpleQuestion[], entry: Entry): Entry {
  const seen: Record<string, SimpleAnswer> = {};
  for (const { key, when } of questions) {
    const answer = entry[key];
    if (answer !== undefined && holds(when, seen)) seen[key] = answer;
  }
  return seen;
}

/**
 * What is submitted: visible answers only, without empty entries and lines, everything else as it was.
 * Submitting it again changes nothing.
 */
export function submittedAnswers(form: FormDefinition, answers: Answers): Answers {
  const seen = visibleAnswers(form, answers);
  const kept: Record<string, Answer> = {};
  for (const question of form.sections.flatMap(({ questions }) => questions)) {
    const answer = seen[question.key];
    if (answer === undefined) continue;
    const value =
      question.type === 'group'
        ? entriesOf(answer)
            .map((entry) => visibleEntry(question.questions, entry))
            .filter((entry) => !isEmptyEntry(entry))
        : question.type === 'budget'
          ? { ...budgetOf(answer), lines: budgetOf(answer).lines.filter((line) => !isEmptyLine(line)) }
          : answer;
    if (isAnswered(value)) kept[question.key] = value;
  }
  return kept;
}

/** The entries of a group's answer; none when there is no answer. */
export function entriesOf(answer: Answer | undefined): readonly Entry[] {
  return Array.isArray(answer) ? (answer as readonly Entry[]) : [];
}

/** The budget of an answer; an empty one when there is no answer. */
export function budgetOf(answer: Answer | undefined): BudgetAnswer {
  return answer !== undefined && typeof answer === 'object' && 'lines' in answer ? answer : { lines: [] };
}

export function isEmptyEntry(entry: Entry): boolean {
  return Object.values(entry).every((answer) => !isAnswered(answer));
}

/** A line in which nothing was filled in; a heading alone was chosen, so it is not empty. */
export function isEmptyLine(line: BudgetLine): boolean {
  return Object.values(line).every((part) => part === undefined || part === '');
}

/** The text of one field; '' when it was left out or came as a list. */
export function typedText(typed: Typed, name: string): string {
  const value = typed[name];
  return typeof value === 'string' ? value : '';
}
