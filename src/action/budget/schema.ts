import { z } from 'zod';
import { actionCurrency } from '../../platform/action-currency.ts';
import type { PlainDate } from '../../platform/dates.ts';
import {
  amountInChosen,
  choice,
  day,
  optionalParagraphs,
  optionalText,
  optionalWholeNumber,
  paragraphs,
  seen,
  tableText,
  text,
  tick,
  withChosenCurrency,
  withDates,
} from '../../platform/http/fields.ts';
import { versionKinds } from './rules-versions.ts';

/** A budget before it is looked at: pasted, or in a file beside it. */
export const chooseBudgetForm = z.object({ lines: tableText(100_000) });
export type ChooseBudgetForm = z.output<typeof chooseBudgetForm>;

/** A budget, one line a budget line, as the next version. `seen`: the number of the version that it was compared with; `shown`: what the page showed of it. */
export const importForm = withDates(
  ['dated_on'],
  z
    .object({
      lines: paragraphs(100_000),
      kind: choice(versionKinds),
      dated_on: day,
      reason: paragraphs(1000),
      seen: optionalWholeNumber(0, 1_000_000),
      shown: optionalText(64),
    })
    .transform(
      ({
        dated_on,
        seen,
        ...typed
      }): Omit<typeof typed, 'shown'> & {
        datedOn: PlainDate;
        seen?: number;
        shown?: string;
      } => ({
        ...typed,
        datedOn: dated_on,
        ...(seen === null ? {} : { seen }),
      }),
    ),
  { done: ['dated_on'] },
);
export type ImportForm = z.output<typeof importForm>;

const expenditureFields = {
  /** `travel`, or with the id of a line of the budget `travel/<id>`. */
  heading: text(120),
  spent_on: day,
  description: text(300),
  supplier: optionalText(120),
  document_reference: text(120),
  currency: z.string('invalid.choice').regex(/^[A-Z]{3}$/, 'invalid.choice'),
  amount: amountInChosen(actionCurrency),
  /** The contract with a supplier that it pays. */
  procurement: z
    .uuid('invalid.choice')
    .or(z.literal('').transform(() => undefined))
    .optional(),
  includes_vat: tick.optional(),
  /** Why it is right, where something was asked about it. */
  reason: optionalParagraphs(1000),
};

function withLine<Typed extends { heading: string }>(typed: Typed) {
  const [heading = '', line = ''] = typed.heading.split('/');
  return { ...typed, heading, line };
}

/** Something spent, with its document, in its own currency. A correction takes an earlier amount back. */
export const expenditureForm = withDates(
  ['spent_on'],
  withChosenCurrency(['amount'], z.object({ ...expenditureFields, correction: tick }).transform(withLine)),
  { done: ['spent_on'] },
);
export type ExpenditureForm = z.output<typeof expenditureForm>;

/** The same entry as it should be, with the reason of the change. */
export const editForm = withDates(
  ['spent_on'],
  withChosenCurrency(
    ['amount'],
    z.object({ ...expenditureFields, seen, why: paragraphs(1000) }).transform(withLine),
  ),
  { done: ['spent_on'] },
);
export type EditForm = z.output<typeof editForm>;

/** Why an entry is taken back. */
export const counterForm = z.object({ seen, reason: paragraphs(1000) });
export type CounterForm = z.output<typeof counterForm>;

/** What was decided about a line or heading that is nearly spent. */
export const warningForm = z.object({
  warning: z.string('invalid.choice').min(1, 'invalid.choice').max(500, 'invalid.choice'),
  reason: paragraphs(1000),
});
export type WarningForm = z.output<typeof warningForm>;
