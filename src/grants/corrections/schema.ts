import { z } from 'zod';
import { choice, paragraphs, seen, text } from '../../platform/http/fields.ts';
import { lineRules } from '../reports/review-line.ts';
import { correctionKinds, directions } from './rules.ts';

/** The verb reads the amount, in the currency of the agreement, and says whether the kind and the rule fit. */
export const correctionForm = z.object({
  seen,
  direction: choice(directions),
  amount: text(30),
  kind: choice(correctionKinds),
  rule: z.union([z.literal('').transform(() => null), z.enum(lineRules)], 'invalid.choice').default(null),
  reason: paragraphs(2000),
});
export type TypedCorrection = z.output<typeof correctionForm>;
export type CorrectionForm = Omit<TypedCorrection, 'seen'>;
export const turnDownForm = z.object({ seen, reason: paragraphs(2000) });
