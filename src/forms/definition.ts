import { z } from 'zod';
import { condition } from './conditions.ts';
import { keyShape, multilingual, type Question, question } from './questions.ts';

const section = z.strictObject({
  key: keyShape,
  title: multilingual,
  intro: multilingual.optional(),
  when: condition.optional(),
  /** Sections that must be done before this one can start. */
  after: z.array(keyShape).default([]),
  questions: z.array(question).min(1),
});
/** What a section says of itself, without its questions. */
export const sectionParts = section.omit({ questions: true });
export type Section = z.infer<typeof section>;

/**
 * A form as data. Keys of questions are unique in the whole form, because answers are kept by them.
 * Values of a report's indicators are no question: which are asked is the agreement's to say, not the form's, and they are
 * counted into the logframe, so the reports keep them as numbers of their own beside the answers.
 */
export const formDefinition = z.strictObject({
  key: keyShape,
  version: z.int().min(1),
  purpose: z.enum(['application', 'report', 'test', 'evaluation', 'visit']),
  title: multilingual,
  intro: multilingual.optional(),
  /** Where the questions come from, shown to staff: our own default, a donor's template. */
  origin: multilingual,
  hoursExpected: z.int().min(1).max(200).optional(),
  sections: z.array(section).min(1),
});
export type FormDefinition = z.infer<typeof formDefinition>;

/**
 * What is wrong with a definition, where (`['sections', 0, 'questions', 2, 'words']`) and what was expected there, for the files of an
 * Action in English; `forms.fault.<code>` says it to a reader.
 */
export type DefinitionFault = {
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly code: string;
  readonly details?: Readonly<Record<string, string | number>>;
};

/** Every question of the form in its order, without those inside groups. */
export function questionsOf(form: FormDefinition): readonly Question[] {
  return form.sections.flatMap((one) => one.questions);
}

/** The section of a key. Undefined when the form has none. */
export function findSection(form: FormDefinition, key: string): Section | undefined {
  return form.sections.find((one) => one.key === key);
}

/** The only budget question of a form, if it asks for a budget. */
export function findBudget(form: FormDefinition): Extract<Question, { type: 'budget' }> | undefined {
  return questionsOf(form).find((one) => one.type === 'budget');
}
