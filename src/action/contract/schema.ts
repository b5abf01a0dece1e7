import { z } from 'zod';
import { actionCurrency } from '../../platform/action-currency.ts';
import {
  day,
  optionalParagraphs,
  optionalText,
  optionalWholeNumber,
  paragraphs,
  readAmount,
  seen,
  wholeNumber,
  withDates,
} from '../../platform/http/fields.ts';
import { asKept, cofinancingTotal } from './cofinancing.ts';
import { unknownTerms } from './rules.ts';

const amountOrNothing = optionalText(30).transform((typed, issues) => {
  if (typed === '') return null;
  return readAmount(typed, { currency: actionCurrency() }, issues) ?? z.NEVER;
});

/** Sources of co-financing, one a line, as they are kept. */
const sources = optionalParagraphs(2000).transform((typed, issues) => {
  const kept = asKept(typed, actionCurrency());
  if (kept === undefined)
    issues.addIssue({ code: 'custom', message: 'action.contract.cofinancing_unreadable' });
  return kept ?? z.NEVER;
});

/** A share in percent; left out, what we propose. */
const shareOr = (least: number, proposed: number) =>
  optionalWholeNumber(least, 100).transform((typed) => typed ?? proposed);

/** Days; left out, what we propose. */
const daysOr = (proposed: number) => optionalWholeNumber(1, 366).transform((typed) => typed ?? proposed);

/** The facts of the contract, with the reason of the change. What is not known yet stays empty. */
export const contractForm = withDates(
  ['starts_on', 'ends_on'],
  z
    .object({
      seen,
      number: optionalText(60).transform((typed) => typed || null),
      contact_person: optionalText(200).transform((typed) => typed || null),
      starts_on: day.optional(),
      ends_on: day.optional(),
      total: amountOrNothing,
      contribution: amountOrNothing,
      cofinancing: sources,
      third_parties_total: amountOrNothing,
      third_party_ceiling: amountOrNothing,
      transfer_percent: wholeNumber(0, 100),
      warning_percent: wholeNumber(1, 100),
      report_days: wholeNumber(1, 366),
      decision_days: daysOr(unknownTerms.decisionDays),
      answer_days: daysOr(unknownTerms.answerDays),
      prefinancing: amountOrNothing,
      further: amountOrNothing,
      forecast_percent: shareOr(1, unknownTerms.forecastPercent),
      last_spent_percent: shareOr(0, unknownTerms.lastSpentPercent),
      before_spent_percent: shareOr(0, unknownTerms.beforeSpentPercent),
      ceiling_percent: shareOr(1, unknownTerms.ceilingPercent),
      forecast_months: optionalWholeNumber(1, 60).transform((typed) => typed ?? unknownTerms.forecastMonths),
      reason: paragraphs(1000),
    })
    .refine(({ starts_on, ends_on }) => !starts_on || !ends_on || ends_on > starts_on, {
      path: ['ends_on'],
      error: 'action.contract.ends_before_start',
    })
    .refine(({ total, contribution }) => contribution === null || (total !== null && contribution <= total), {
      path: ['contribution'],
      error: 'action.contract.contribution_over_total',
    })
    .refine(
      ({ total, contribution, cofinancing }) =>
        total === null ||
        cofinancing === '' ||
        (contribution ?? 0) + cofinancingTotal(cofinancing, actionCurrency()) <= total,
      { path: ['cofinancing'], error: 'action.contract.cofinancing_over_total' },
    )
    .refine(
      ({ total, third_parties_total: all }) => all === null || (all > 0 && total !== null && all <= total),
      { path: ['third_parties_total'], error: 'action.contract.third_parties_over_total' },
    )
    .refine(
      ({ third_parties_total: all, third_party_ceiling: one }) =>
        one === null || (one > 0 && all !== null && one <= all),
      { path: ['third_party_ceiling'], error: 'action.contract.third_party_over_all' },
    )
    .refine(
      ({ contribution, prefinancing, further }) =>
        (prefinancing === null && further === null) ||
        (contribution !== null && (prefinancing ?? 0) + (further ?? 0) <= contribution),
      { path: ['prefinancing'], error: 'action.contract.prefinancing_over_contribution' },
    )
    .transform((typed) => ({
      seen: typed.seen,
      number: typed.number,
      contactPerson: typed.contact_person,
      startsOn: typed.starts_on ?? null,
      endsOn: typed.ends_on ?? null,
      totalMinor: typed.total,
      contributionMinor: typed.contribution,
      cofinancing: typed.cofinancing,
      thirdPartiesTotalMinor: typed.third_parties_total,
      thirdPartyCeilingMinor: typed.third_party_ceiling,
      transferPercent: typed.transfer_percent,
      warningPercent: typed.warning_percent,
      reportDays: typed.report_days,
      decisionDays: typed.decision_days,
      answerDays: typed.answer_days,
      prefinancingMinor: typed.prefinancing,
      furtherMinor: typed.further,
      forecastPercent: typed.forecast_percent,
      lastSpentPercent: typed.last_spent_percent,
      beforeSpentPercent: typed.before_spent_percent,
      ceilingPercent: typed.ceiling_percent,
      forecastMonths: typed.forecast_months,
      reason: typed.reason,
    })),
);
export type ContractForm = z.output<typeof contractForm>;
