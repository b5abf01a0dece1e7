import { z } from 'zod';
import { choice, paragraphs, text, tick } from '../platform/http/fields.ts';
import { locales } from '../platform/language/language.ts';

/** The records that a file may lie beside. */
export type PaperKind =
  | 'partnership'
  | 'response'
  | 'practice'
  | 'adoption'
  | 'cycle_reply'
  | 'material'
  | 'reply'
  | 'visibility_product'
  | 'expenditure'
  | 'procurement'
  | 'income'
  | 'vat_rule'
  | 'document';

/** What is said of a file; the file itself comes beside it. */
export const paperForm = z.object({ title: text(200), language: choice(locales) });
export type PaperForm = z.infer<typeof paperForm>;

/** What somebody stands for who lets everybody take a file. */
export const publicationForm = z.object({
  nobody_at_risk: tick.refine((ticked) => ticked, 'papers.invalid.nobody_at_risk'),
});
export type PublicationForm = z.infer<typeof publicationForm>;

export const removalForm = z.object({ reason: paragraphs(1000) });
export type RemovalForm = z.infer<typeof removalForm>;
