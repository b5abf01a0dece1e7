import { addDays, addMonths, type PlainDate } from '../../platform/dates.ts';
import { Problem, problem } from '../../platform/problem.ts';
import { type PlannedPeriod, periodsOf } from '../agreements/rules.ts';
import type { CallRules } from '../calls/schema.ts';
import { mustFitAmount } from './amounts.ts';
import type { Change, Facts } from './facts.ts';
import { beyondLimit, directOf, type Headings, isSameBudget, neededForShift, totalOf } from './headings.ts';
import { mustNotBeOver } from './not-over.ts';
import { inForceFrom } from './notice-day.ts';

const inForm = (code: string, field: string, details = {}) => problem(code, details, { field });

/**
 * What of a wish is a change at all. Only a budget by heading waits for a day: all else, and a budget without a day, is in force once it is
 * signed.
 */
export function changeOf(
  wish: Omit<Change, 'appliesFrom'> & { readonly appliesFrom: PlainDate | null },
  facts: Pick<Facts, 'today' | 'startsOn' | 'endsOn' | 'amountMinor' | 'headings'>,
): Change {
  const { endsOn, amountMinor, headings } = wish;
  const change = {
    endsOn: endsOn === facts.endsOn ? null : endsOn,
    amountMinor: amountMinor === facts.amountMinor ? null : amountMinor,
    headings: headings && facts.headings && !isSameBudget(headings, facts.headings) ? headings : null,
  };
  const atOnce = inForceFrom(facts.startsOn, facts.today);
  return { ...change, appliesFrom: change.headings === null ? atOnce : (wish.appliesFrom ?? atOnce) };
}

/** A request may say all it asks for in its reason, such as another amount. Problem: `addendum_changes_nothing`. */
export function mustChangeSomething({ endsOn, amountMinor, headings }: Change): void {
  if (endsOn === null && amountMinor === null && headings === null)
    throw inForm('addendum_changes_nothing', 'reason');
}

/**
 * A change is possible by what is so today. The day that counts is that on which it would be in force. Problems: those of
 * `mustStillRun`, and each at its field: `addendum_day_outside` (from, to), `addendum_day_reported` (day),
 * `addendum_day_before_last` (day), `addendum_end_not_later` (day), `addendum_after_action` (day), those of `mustFitAmount`, `addendum_headings_sum` (sumMinor, wantedMinor, currency), `addendum_headings_range` (sumMinor, leastMinor, mostMinor, currency), `addendum_indirect` (percent),
 * `addendum_heading_reported` (leastMinor, currency).
 */
export function mustBePossible(change: Change, facts: Facts): void {
  mustFitDays(change, facts);
  mustFitAmount(change, facts);
  mustFitHeadings(change, facts);
}

/**
 * Nothing changes after the last day of the project, nor once all of it was reported. Problems: `addendum_all_reported`,
 * `addendum_too_late` (day).
 */
export function mustStillRun({
  today,
  endsOn,
  reportedUntil,
}: Pick<Facts, 'today' | 'endsOn' | 'reportedUntil'>): void {
  if (reportedUntil !== null && reportedUntil >= endsOn) throw problem('addendum_all_reported');
  mustNotBeOver({ endsOn }, today);
}

function mustFitDays({ appliesFrom, endsOn, headings }: Change, facts: Facts): void {
  const { startsOn: from, reportedUntil, changedFrom, actionEndsOn, today } = facts;
  const to = endsOn ?? facts.endsOn;
  mustStillRun(facts);
  if (endsOn !== null) {
    if (endsOn < facts.endsOn) throw inForm('addendum_end_not_later', 'ends_on', { day: facts.endsOn });
    if (actionEndsOn !== null && endsOn > actionEndsOn)
      throw inForm('addendum_after_action', 'ends_on', { day: actionEndsOn });
  }
  if (appliesFrom < from || appliesFrom > to)
    throw inForm('addendum_day_outside', 'applies_from', { from, to });
  const inForce = inForceFrom(appliesFrom, today);
  // The budget alone is looked up by the day.
  if (headings === null) return;
  if (reportedUntil !== null && inForce <= reportedUntil)
    throw inForm('addendum_day_reported', 'applies_from', { day: reportedUntil });
  if (changedFrom !== null && inForce < changedFrom)
    throw inForm('addendum_day_before_last', 'applies_from', { day: changedFrom });
}

function mustFitHeadings({ amountMinor, headings: changed }: Change, facts: Facts): void {
  const { headings: current, currency, rules, reported } = facts;
  const headings = changed ?? (amountMinor === null ? null : current);
  if (!headings || !current) return;
  const wanted = totalOf(current) + (amountMinor ?? facts.amountMinor) - facts.amountMinor;
  const sum = totalOf(headings);
  const most = Math.max(wanted, leastTotal(amountMinor, facts));
  if (sum < wanted || sum > most)
    throw most === wanted
      ? inForm('addendum_headings_sum', 'headings', { sumMinor: sum, wantedMinor: wanted, currency })
      : inForm('addendum_headings_range', 'headings', {
          ...{ sumMinor: sum, leastMinor: wanted, mostMinor: most, currency },
        });
  const { indirect = 0 } = headings;
  const direct = directOf(headings);
  if (
    (indirect > (current.indirect ?? 0) || direct < directOf(current)) &&
    indirect * 100 > direct * rules.indirectPercent
  )
    throw inForm('addendum_indirect', 'heading_indirect', { percent: rules.indirectPercent });
  for (const [heading, spent] of Object.entries(reported) as [keyof Headings, number][]) {
    const minor = headings[heading] ?? 0;
    if (minor < (current[heading] ?? 0) && minor < spent)
      throw inForm('addendum_heading_reported', `heading_${heading}`, { leastMinor: spent, currency });
  }
}

/** With a higher amount the own share of the sub-grantee may rise, up to the least one that the call asks for. */
function leastTotal(
  amountMinor: number | null,
  { amountMinor: now, rules }: Pick<Facts, 'amountMinor' | 'rules'>,
): number {
  const isMore = amountMinor !== null && amountMinor > now;
  return isMore ? Math.ceil((amountMinor * 100) / (100 - rules.coFinancingPercent)) : 0;
}

/** The same where nothing is typed: what is wrong is said without a field. */
export function mustStillBePossible(change: Change, facts: Facts): void {
  try {
    mustBePossible(change, facts);
  } catch (error) {
    throw error instanceof Problem ? problem(error.code, error.details) : error;
  }
}

/** The field of the first heading that a notice cannot bring there; the whole budget where they pass the limit together. */
function fieldBeyond(base: Headings, after: Headings, percent: number): string {
  const heading = beyondLimit(base, after, percent);
  return heading ? `heading_${heading}` : 'headings';
}

/** A notice moves money between headings within the limit, and changes nothing else. Problem: `shift_over_limit` (percent). */
export function mustBeWithinLimit({ headings }: Change, { base, transferPercent: percent }: Facts): void {
  if (headings && base && neededForShift(base, headings, percent) === 'addendum')
    throw inForm('shift_over_limit', fieldBeyond(base, headings, percent), { percent });
}

/** Of what a notice brings about the sub-grantee need not ask for an addendum. Problem: `addendum_not_needed` (percent). */
export function mustNeedAddendum(
  { endsOn, headings }: Change,
  { base, transferPercent: percent }: Facts,
): void {
  if (endsOn === null && headings && base && neededForShift(base, headings, percent) === 'notification')
    throw inForm('addendum_not_needed', 'headings', { percent });
}

type Ending = Pick<PlannedPeriod, 'number' | 'startsOn' | 'endsOn' | 'dueOn'> & {
  readonly reportState: string | null;
};
/**
 * The last reporting period once the project ends later. It is counted again from its first day, so that several extensions come to what
 * one of them would; where its report was begun it is not cut. It takes up less than half a further period, and more of it becomes
 * periods of its own, of which the last is final. What is cut is due when it was: nothing is overdue by a signature. A begun report whose
 * rate is that of the month in which its period ends keeps that end, and with it the rate.
 */
export function laterPeriods(
  last: Ending,
  endsOn: PlainDate,
  {
    reportEveryMonths,
    reportDueDays,
    rateRule,
  }: Pick<CallRules, 'reportEveryMonths' | 'reportDueDays' | 'rateRule'>,
): { readonly last: Pick<PlannedPeriod, 'endsOn' | 'dueOn' | 'final'>; readonly added: PlannedPeriod[] } {
  const full = addDays(addMonths(last.startsOn, reportEveryMonths), -1);
  const isBegun = last.reportState !== null;
  const keepsEnd = isBegun && rateRule === 'month_of_period_end';
  const whole = keepsEnd || (isBegun && last.endsOn > full) ? last.endsOn : full;
  const next = addDays(whole, 1);
  const isShort = !keepsEnd && addMonths(next, Math.ceil(reportEveryMonths / 2)) > addDays(endsOn, 1);
  const end = isShort ? endsOn : whole;
  const added = isShort ? [] : periodsOf(next, endsOn, reportEveryMonths, reportDueDays);
  return {
    last: {
      ...{ endsOn: end, final: isShort },
      dueOn: end < last.endsOn ? last.dueOn : addDays(end, reportDueDays),
    },
    added: added.map((one) => ({ ...one, number: last.number + one.number })),
  };
}
