import { dayFields } from '../../platform/http/fields.ts';
import type { Typed } from '../../platform/http/route.ts';
import { money, toDecimal } from '../../platform/money.ts';
import { comparable } from '../../ui/comparable.ts';
import type { Contract } from './rules.ts';

/** The contract as its form has it. */
export function typedOf(known: Contract, { currency }: { currency: string }): Record<string, string> {
  const amount = (minor: number | null) => (minor === null ? '' : toDecimal(money(minor, currency)));
  return {
    number: known.number ?? '',
    contact_person: known.contactPerson ?? '',
    ...dayFields('starts_on', known.startsOn),
    ...dayFields('ends_on', known.endsOn),
    total: amount(known.totalMinor),
    contribution: amount(known.contributionMinor),
    transfer_percent: String(known.transferPercent),
    warning_percent: String(known.warningPercent),
    report_days: String(known.reportDays),
    decision_days: String(known.decisionDays),
    answer_days: String(known.answerDays),
    prefinancing: amount(known.prefinancingMinor),
    further: amount(known.furtherMinor),
    forecast_percent: String(known.forecastPercent),
    last_spent_percent: String(known.lastSpentPercent),
    before_spent_percent: String(known.beforeSpentPercent),
    ceiling_percent: String(known.ceilingPercent),
    forecast_months: String(known.forecastMonths),
  };
}

/** The terms by the names of their fields, in the order of the form; each is called `action.contract.<name>`. */
const names = [
  ...['number', 'contact_person', 'starts_on', 'ends_on', 'total', 'contribution', 'transfer_percent'],
  ...['warning_percent', 'report_days', 'decision_days', 'answer_days', 'prefinancing', 'further'],
  ...['forecast_percent', 'last_spent_percent', 'before_spent_percent', 'ceiling_percent', 'forecast_months'],
];
/** What was typed of the terms, to lay beside what is stored. */
export const termsTyped = (typed: Typed): Record<string, string> => comparable(typed, names);
