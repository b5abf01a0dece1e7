import { z } from 'zod';
import { optionalParagraphs, text, wholeNumber } from '../../platform/http/fields.ts';

/** What an event says in one more language: its title, and what else is translated. */
export const eventTextForm = z
  .object({
    version: wholeNumber(0, 1_000_000).default(0),
    title: text(200),
    introduction: optionalParagraphs(5000),
    bring: optionalParagraphs(1000),
    invite_note: optionalParagraphs(1000),
  })
  .transform(({ invite_note, ...typed }) => ({ ...typed, inviteNote: invite_note }));
export type EventTextForm = z.infer<typeof eventTextForm>;
