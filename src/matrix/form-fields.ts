import { z } from 'zod';
import { choice, optionalText } from '../platform/http/fields.ts';

/** A web address, or null when none was typed; `https://` is added where nobody typed it. */
export const webAddress = optionalText(500)
  .transform((typed) => (typed === '' || /^https?:\/\//i.test(typed) ? typed : `https://${typed}`))
  .refine((typed) => typed === '' || URL.canParse(typed), 'network.invalid.web')
  .transform((typed) => typed || null);

/** A language as a tag: `sq`, `sr-Cyrl`. */
export const languageTag = z
  .string('invalid.required')
  .trim()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, 'matrix.invalid.language');

/** Whether the source was seen by whoever writes. */
export const seen = choice(['yes', 'no'] as const).transform((typed) => typed === 'yes');
