import { z } from 'zod';
import { choice, optionalParagraphs, seen } from '../../platform/http/fields.ts';
import { textsOfPlaces } from './texts-of-places.ts';

/** The summaries of the briefs, in the language of the cycle; of the places by their position. */
export const summariesForm = z
  .object({ seen, whole: optionalParagraphs(5000) })
  .and(textsOfPlaces('of', 5000))
  .transform(({ of: ofPlaces, ...typed }) => ({ ...typed, ofPlaces }));
export type SummariesForm = Omit<z.infer<typeof summariesForm>, 'seen'>;
export const authorForm = z
  .object({ named: choice(['yes', 'no'] as const) })
  .transform(({ named }) => ({ named: named === 'yes' }));
export type AuthorForm = z.infer<typeof authorForm>;
