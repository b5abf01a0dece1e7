import { z } from 'zod';
import { actionCurrency } from '../../platform/action-currency.ts';
import {
  amountInChosen,
  choice,
  day,
  optionalParagraphs,
  paragraphs,
  seen,
  text,
  withChosenCurrency,
  withDates,
} from '../../platform/http/fields.ts';
import { incomeKinds } from './rules.ts';

/** Something received beside the contribution, in its own currency. */
export const incomeForm = withDates(
  ['received_on'],
  withChosenCurrency(
    ['amount'],
    z
      .object({
        kind: choice(incomeKinds),
        source: text(120),
        received_on: day,
        currency: z.string('invalid.choice').regex(/^[A-Z]{3}$/, 'invalid.choice'),
        amount: amountInChosen(actionCurrency),
        note: optionalParagraphs(1000),
        /** Why it is right, where something was asked about it. */
        reason: optionalParagraphs(1000),
      })
      .transform(({ received_on: receivedOn, ...typed }) => ({ ...typed, receivedOn })),
  ),
  { done: ['received_on'] },
);
export type IncomeForm = z.output<typeof incomeForm>;

/** Why an entry is taken back. */
export const counterForm = z.object({ seen, reason: paragraphs(1000) });
export type CounterForm = z.output<typeof counterForm>;
