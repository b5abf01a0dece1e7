import { z } from 'zod';
import { actionCurrency } from '../../platform/action-currency.ts';
import {
  amount,
  day,
  optionalParagraphs,
  optionalText,
  paragraphs,
  text,
  tick,
  withDates,
} from '../../platform/http/fields.ts';

/** A pasted budget: one line a budget line. */
export const importForm = z.object({ lines: paragraphs(50_000) });
export type ImportForm = z.output<typeof importForm>;

const expenditureFields = {
  /** `travel`, or with the id of a line of the budget `travel/<id>`. */
  heading: text(120),
  spent_on: day,
  description: text(300),
  supplier: optionalText(120),
  document_reference: text(120),
  currency: z.string('invalid.choice').regex(/^[A-Z]{3}$/, 'invalid.choice'),
  amount: amount(actionCurrency),
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
  z.object({ ...expenditureFields, correction: tick }).transform(withLine),
  { done: ['spent_on'] },
);
export type ExpenditureForm = z.output<typeof expenditureForm>;

/** The same entry as it should be, with the reason of the change. */
export const editForm = withDates(
  ['spent_on'],
  z.object({ ...expenditureFields, why: paragraphs(1000) }).transform(withLine),
  { done: ['spent_on'] },
);
export type EditForm = z.output<typeof editForm>;

/** Why an entry is taken back. */
export const counterForm = z.object({ reason: paragraphs(1000) });
export type CounterForm = z.output<typeof counterForm>;

/** What was decided about a line or heading that is nearly spent. */
export const warningForm = z.object({
  warning: z.string('invalid.choice').min(1, 'invalid.choice').max(500, 'invalid.choice'),
  reason: paragraphs(1000),
});
export type WarningForm = z.output<typeof warningForm>;
