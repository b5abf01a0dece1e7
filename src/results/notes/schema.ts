import { z } from 'zod';
import { paragraphs } from '../../platform/http/fields.ts';
import { isId } from '../../platform/ids.ts';
import { longestNote } from './rules.ts';

/** A note, and the person whom it is for, where it is for one. */
export const noteForm = z
  .object({
    text: paragraphs(longestNote),
    addressed_to: z
      .string('invalid.choice')
      .refine((typed) => typed === '' || isId(typed), 'invalid.choice')
      .default(''),
  })
  .transform(({ text, addressed_to }) => ({ text, addressedTo: addressed_to || null }));
export type NoteForm = z.output<typeof noteForm>;
