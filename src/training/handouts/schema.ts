import { z } from 'zod';
import { choice, text } from '../../platform/http/fields.ts';
import { locales } from '../../platform/language/language.ts';

export const audiences = ['participants', 'public'] as const;
/** Who may take it: those who have a place, or everybody. */
export type Audience = (typeof audiences)[number];

/** What is said of a file; the file itself comes beside it. */
export const handoutForm = z.object({
  title: text(200),
  language: choice(locales),
  audience: choice(audiences),
});
export type HandoutForm = z.infer<typeof handoutForm>;
