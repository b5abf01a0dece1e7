import { z } from 'zod';
import { choice, optionalParagraphs, seen } from '../../platform/http/fields.ts';

/** The summaries of the briefs, in the language of the cycle; of the places by their position. */
export const summariesForm = z
  .object({
    seen,
    whole: optionalParagraphs(5000),
    ...Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`of-${at}`, optionalParagraphs(5000)])),
  })
  .transform((typed) => {
    const fields = typed as unknown as Readonly<Record<string, string>>;
    return {
      seen: typed.seen,
      whole: fields.whole ?? '',
      ofPlaces: Array.from({ length: 6 }, (_, at) => fields[`of-${at}`] ?? ''),
    };
  });
export type SummariesForm = Omit<z.infer<typeof summariesForm>, 'seen'>;
export const authorForm = z
  .object({ named: choice(['yes', 'no'] as const) })
  .transform(({ named }) => ({ named: named === 'yes' }));
export type AuthorForm = z.infer<typeof authorForm>;
