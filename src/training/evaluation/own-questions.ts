import type { FormDefinition, Question } from '../../forms/index.ts';
import { hashOfContent } from '../../platform/canonical.ts';

/** So many questions a trainer may add to the feedback form of an event. */
export const mostOwn = 5;
/** Answered in own words, or from 1 to 5. */
export const ownKinds = ['text', 'rating'] as const;
/** What is left of the text of a question after the retention of its event. */
export const emptiedText = '–';
export type OwnQuestion = { readonly kind: (typeof ownKinds)[number]; readonly text: string };

/** What a trainer asks, in their order, as a hash. */
export const seenOwn = (questions: readonly OwnQuestion[]): string =>
  hashOfContent(questions.map(({ kind, text }) => ({ kind, text })));

/** How many words an answer to a question of the trainer has at most. */
const words = 200;
const ratings = ['1', '2', '3', '4', '5'];

/**
 * The form with the trainer's questions after those of its first section, each of which may be left open: so they are asked, counted,
 * shown and exported as the others are. `hint` says to a reader which end of a rating is the better one.
 */
export function withOwn(
  form: FormDefinition,
  own: readonly OwnQuestion[],
  hint: string | undefined = undefined,
): FormDefinition {
  const [first, ...others] = form.sections;
  if (!first || own.length === 0) return form;
  const added = own.map(({ kind, text }, at): Question => {
    const said = { key: `own_${at + 1}`, label: { en: text }, required: false };
    return kind === 'text'
      ? { ...said, type: 'long_text', words }
      : {
          ...{ ...said, type: 'choice', options: ratings.map((key) => ({ key, label: { en: key } })) },
          ...(hint ? { hint: { en: hint } } : {}),
        };
  });
  return { ...form, sections: [{ ...first, questions: [...first.questions, ...added] }, ...others] };
}
