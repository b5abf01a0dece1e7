import { dayFields } from '../../platform/http/fields.ts';
import { money, toDecimal } from '../../platform/money.ts';
import type { LineOfBudget } from '../budget/queries-questions.ts';
import type { Procurement } from './queries.ts';

/** A contract as its form has it. */
export function typedOf(one: Procurement, lines: readonly LineOfBudget[]): Record<string, string> {
  const line = lines.find(({ heading, description }) => heading === one.heading && description === one.line);
  return {
    number: one.number,
    subject: one.subject,
    supplier: one.supplier,
    ...(one.naturalPerson ? { natural_person: 'yes' } : {}),
    kind: one.kind,
    procedure: one.procedure ?? '',
    ...dayFields('signed_on', one.signedOn),
    currency: one.originalCurrency,
    amount: toDecimal(money(one.originalMinor, one.originalCurrency)),
    heading: line ? `${one.heading}/${line.id}` : one.heading,
    ...dayFields('expected_end', one.expectedEnd),
    ...dayFields('ended_on', one.endedOn),
    reason: one.confirmedBecause ?? '',
  };
}

/** What the fields are called. */
export const labels: Readonly<Record<string, string>> = {
  number: 'action.procurement.number',
  subject: 'action.procurement.subject',
  supplier: 'action.expenditure.supplier',
  natural_person: 'action.procurement.natural_person',
  kind: 'action.procurement.kind',
  procedure: 'action.procurement.procedure',
  signed_on: 'action.procurement.signed_on',
  currency: 'action.expenditure.currency',
  amount: 'action.procurement.value',
  heading: 'action.expenditure.line',
  expected_end: 'action.procurement.expected_end',
  ended_on: 'action.procurement.ended_on',
  reason: 'action.procurement.questions.reason',
};
