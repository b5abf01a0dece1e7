import { z } from 'zod';
import { actionCurrency } from '../../platform/action-currency.ts';
import { choice, paragraphs, readAmount, seen, text } from '../../platform/http/fields.ts';
import { lineRules } from '../reports/review-line.ts';
import { correctionKinds, directions } from './rules.ts';

/** What cannot be read of the amount is said with the other faults; the verb reads it in the currency of the agreement. */
export const correctionForm = z.object({
  seen,
  direction: choice(directions),
  amount: text(30).superRefine((typed, issues) => {
    readAmount(typed, { currency: actionCurrency() }, issues);
  }),
  kind: choice(correctionKinds),
  rule: choice(lineRules),
  reason: paragraphs(2000),
});
export type TypedCorrection = z.output<typeof correctionForm>;
export type CorrectionForm = Omit<TypedCorrection, 'seen'>;
export const turnDownForm = z.object({ seen, reason: paragraphs(2000) });
