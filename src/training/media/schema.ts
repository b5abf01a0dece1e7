import { z } from 'zod';
import { choice, optionalText, text, tick, webAddress } from '../../platform/http/fields.ts';
import { optionalDay, recordForm } from '../../platform/http/record-form.ts';
import { type Locale, locales } from '../../platform/language/language.ts';

/** A newsroom that came, and what it published: the outlet's name, never a journalist's. */
export const mediaRecord = recordForm(
  {
    outlet: text(160),
    was_present: tick,
    title: optionalText(300),
    published_on: optionalDay,
    url: webAddress,
    language: z
      .union([z.literal(''), choice(locales)], 'invalid.choice')
      .default('')
      .transform((code): Locale | null => code || null),
  },
  { done: ['published_on'] },
);
export const mediaForm = mediaRecord.schema;
export type MediaForm = z.infer<typeof mediaForm>;
export type MediaValues = Omit<MediaForm, 'version'>;
