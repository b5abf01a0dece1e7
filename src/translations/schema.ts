import { z } from 'zod';
import { translatedLocales } from '../platform/language/locales.ts';

/** What the list of drafts is narrowed to; anything unknown in the address counts as nothing chosen. */
export const draftFilter = z.object({
  language: z.enum(translatedLocales).optional().catch(undefined),
  area: z.string().max(60).optional().catch(undefined),
  after: z.string().max(300).optional().catch(undefined),
});
export type DraftFilter = z.infer<typeof draftFilter>;
