import { z } from 'zod';
import { choice, paragraphs, wholeNumber } from '../../platform/http/fields.ts';
import { locales } from '../../platform/language/language.ts';

const language = choice(locales);

/** What was concluded: each paragraph is a clause of its own. */
export const addConclusionsForm = z
  .object({ clauses: paragraphs(20_000), language })
  .transform(({ clauses, language: one }) => ({
    clauses: clauses
      .split(/\n\s*\n/)
      .map((clause) => clause.trim())
      .filter(Boolean),
    language: one,
  }));
export type AddConclusionsForm = z.infer<typeof addConclusionsForm>;

export const conclusionForm = z.object({
  version: wholeNumber(0, 1_000_000),
  text: paragraphs(5000),
  language,
});
export type ConclusionForm = z.infer<typeof conclusionForm>;
