import { z } from 'zod';
import { paragraphs } from '../../platform/http/fields.ts';

/** A version of the text as it is typed; `seen` is the number of the newest that was shown, 0 when there was none. */
export const textForm = z.object({
  seen: z.coerce.number().int().min(0).default(0),
  content: paragraphs(60_000),
  reason: paragraphs(1000),
});
export type TextForm = z.output<typeof textForm>;
