import { z } from 'zod';
import { choice } from '../platform/http/fields.ts';

/** A language as a tag: `sq`, `sr-Cyrl`. */
export const languageTag = z
  .string('invalid.required')
  .trim()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, 'matrix.invalid.language');

/** Whether the source was seen by whoever writes. */
export const seen = choice(['yes', 'no'] as const).transform((typed) => typed === 'yes');
