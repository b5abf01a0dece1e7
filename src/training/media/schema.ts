import { z } from 'zod';
import {
  choice,
  day,
  optionalText,
  text,
  tick,
  webAddress,
  wholeNumber,
  withDates,
} from '../../platform/http/fields.ts';
import { locales } from '../../platform/language/language.ts';

/** A newsroom that came, and what it published: the outlet's name, never a journalist's. */
export const mediaForm = withDates(
  ['published_on'],
  z
    .object({
      version: wholeNumber(0, 1_000_000).default(0),
      outlet: text(160),
      was_present: tick,
      title: optionalText(300),
      published_on: day.optional(),
      url: webAddress,
      language: z
        .union([z.literal(''), choice(locales)], 'invalid.choice')
        .default('')
        .transform((code) => code || null),
    })
    .transform(({ was_present, published_on, ...typed }) => ({
      ...typed,
      wasPresent: was_present,
      publishedOn: published_on ?? null,
    })),
  { done: ['published_on'] },
);
export type MediaForm = z.infer<typeof mediaForm>;
