import { dayFields } from '../../platform/http/fields.ts';
import { money, toDecimal } from '../../platform/money.ts';
import type { RecordedExpenditure } from './queries-expenditure.ts';
import type { LineOfBudget } from './queries-questions.ts';

/** An entry as its form has it. */
export function typedOf(entry: RecordedExpenditure, lines: readonly LineOfBudget[]): Record<string, string> {
  const line = lines.find((one) => one.heading === entry.heading && one.description === entry.line);
  return {
    heading: line ? `${entry.heading}/${line.id}` : entry.heading,
    ...dayFields('spent_on', entry.spentOn),
    description: entry.description,
    supplier: entry.supplier,
    document_reference: entry.documentReference,
    currency: entry.originalCurrency,
    amount: toDecimal(money(Math.abs(entry.originalMinor), entry.originalCurrency)),
    procurement: entry.procurementId ?? '',
    ...(entry.includesVat ? { includes_vat: 'yes' } : {}),
    reason: entry.confirmedBecause ?? '',
  };
}

/** What the fields are called. */
export const labels: Readonly<Record<string, string>> = {
  heading: 'action.expenditure.line',
  spent_on: 'action.expenditure.spent_on',
  description: 'common.description',
  supplier: 'action.expenditure.supplier',
  document_reference: 'action.expenditure.document',
  currency: 'action.expenditure.currency',
  amount: 'common.amount',
  procurement: 'action.expenditure.contract',
  includes_vat: 'action.expenditure.includes_vat',
  reason: 'action.expenditure.questions.reason',
};
