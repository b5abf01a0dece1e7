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
    cofinancing: known.cofinancing,
    third_parties_total: amount(known.thirdPartiesTotalMinor),
    third_party_ceiling: amount(known.thirdPartyCeilingMinor),
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

/** What was typed of the terms beside what is stored, by the names of the fields of `typedOf`: each is called `action.contract.<name>`. */
export function bothTerms(typed: Typed, stored: Record<string, string>) {
  const names = [...new Set(Object.keys(stored).map((name) => name.replace(/-(day|month|year)$/, '')))];
  return { typed: comparable(typed, names), stored: comparable(stored, names) };
}
