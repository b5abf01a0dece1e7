import type { Answers } from './answers.ts';
import { type FormDefinition, questionsOf } from './definition.ts';
import type { FormContext } from './problems.ts';
import type { Question } from './questions.ts';

/** What the profile says where a question names a part of it. Undefined where it names none, or where that is not known. */
export function factOf(question: Question, profile: FormContext['profile']): string | undefined {
  const named = 'profile' in question ? question.profile : undefined;
  return (named && profile?.[named]) || undefined;
}

/** The answers that a form begins with. */
export function answersOfProfile(form: FormDefinition, profile: FormContext['profile']): Answers {
  return Object.fromEntries(
    questionsOf(form).flatMap((question) => {
      const fact = factOf(question, profile);
      return fact === undefined ? [] : [[question.key, fact]];
    }),
  );
}
