import { z } from 'zod';
import { actionCurrency } from '../../platform/action-currency.ts';
import {
  amountInChosen,
  choice,
  day,
  optionalParagraphs,
  optionalText,
  paragraphs,
  seen,
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
        /** A source of co-financing of the contract; empty: another one, or the bank, which is typed. */
        source: optionalText(120),
        other_source: optionalText(120),
        received_on: day,
        currency: z.string('invalid.choice').regex(/^[A-Z]{3}$/, 'invalid.choice'),
        amount: amountInChosen(actionCurrency),
        note: optionalParagraphs(1000),
        /** Why it is right, where something was asked about it. */
        reason: optionalParagraphs(1000),
      })
      .superRefine(({ kind, source, other_source }, issues) => {
        if (kind === 'bank_interest' && source !== '')
          issues.addIssue({ code: 'custom', message: 'action.income.interest_source', path: ['source'] });
        if ((source === '') !== (other_source === '')) return;
        const message = source === '' ? 'invalid.required' : 'action.income.two_sources';
        issues.addIssue({ code: 'custom', message, path: ['other_source'] });
      })
      .transform(({ received_on: receivedOn, source, other_source, ...typed }) => ({
        ...typed,
        ...{ source: source || other_source, receivedOn },
      })),
  ),
  { done: ['received_on'] },
);
export type IncomeForm = z.output<typeof incomeForm>;

/** Why an entry is taken back. */
export const counterForm = z.object({ seen, reason: paragraphs(1000) });
export type CounterForm = z.output<typeof counterForm>;
