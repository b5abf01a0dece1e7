import { z } from 'zod';
import { amount, day, paragraphs, text, tick, withDates } from '../../platform/http/fields.ts';

/** A pasted budget: one line a budget line. */
export const importForm = z.object({ lines: paragraphs(50_000) });
export type ImportForm = z.output<typeof importForm>;

/** Something spent, with its document, in its own currency. A correction takes an earlier amount back. */
export const expenditureForm = withDates(
  ['spent_on'],
  z.object({
    heading: text(60),
    spent_on: day,
    description: text(300),
    document_reference: text(120),
    currency: z.string('invalid.choice').regex(/^[A-Z]{3}$/, 'invalid.choice'),
    amount: amount('EUR'),
    correction: tick,
  }),
);
export type ExpenditureForm = z.output<typeof expenditureForm>;
