import type { PlainDate } from '../../platform/dates.ts';
import { divideRounded } from '../../platform/money.ts';
import type { Share } from '../measure.ts';
import { forecastOf, type NextPeriod, nextPeriodOf } from '../payments/rules-forecast.ts';
import type { StatusFacts } from './queries.ts';
import { type Money, moneyOf, timeElapsed } from './rules.ts';

/** The money of one partner. `left`: of its budget, neither spent nor committed; below nought where that is more than the budget. */
export type PartnerMoney = Money & {
  readonly partnerId: string;
  readonly left: number;
  /** What it spends in the next period: typed, or its part of the budget left. */
  readonly forecast: number;
  /** How it ends if spending goes on at its rate so far; null where the rate is not known. */
  readonly outlook: Outlook | null;
};
/** `toEnd` is spent from today to the end of the contract. `atEnd` is then left of the budget, below nought where it is not enough. */
export type Outlook = { readonly toEnd: number; readonly atEnd: number };
export type MoneyOfPartners = {
  readonly period: NextPeriod;
  readonly rows: readonly PartnerMoney[];
  /** Each the sum of the rows. */
  readonly total: Omit<PartnerMoney, 'partnerId'>;
};

/** Days after which spending has a rate: the first month of a contract tells nothing about its end. */
const fewestDays = 30;

/**
 * What is spent to the end: the rate of the days so far over the days left, and never less than is committed. Null without the days of
 * the contract, and in its first month.
 */
export function outlookOf({ budget, spent, committed }: Money, time: Share | null): Outlook | null {
  if (time === null || time.numerator < fewestDays) return null;
  const daysLeft = time.denominator - time.numerator;
  const atRate = Number(divideRounded(BigInt(Math.max(spent, 0)) * BigInt(daysLeft), BigInt(time.numerator)));
  const toEnd = Math.max(atRate, committed);
  return { toEnd, atEnd: budget - spent - toEnd };
}

const amounts = ['budget', 'spent', 'committed', 'left', 'forecast'] as const;

/** Budget, spending, commitments, what is left and the forecast of each partner that keeps money, in minor units. */
export function moneyOfPartners(
  { contract, partners, money, grants, ordered, periods, forecast: entries }: StatusFacts,
  today: PlainDate,
): MoneyOfPartners {
  const frozen = periods.filter((one) => one.frozen).map(({ endsOn }) => endsOn);
  const terms = { endsOn: contract?.endsOn ?? null, forecastMonths: contract?.forecastMonths ?? 12 };
  const period = nextPeriodOf(terms, frozen.toSorted().at(-1) ?? null, today);
  const spending = money.map(({ partnerId, heading, budget, spent }) => ({
    ...{ partnerId, heading, budgetMinor: budget, spentMinor: spent },
  }));
  const expected = forecastOf(spending, entries, period, terms.endsOn);
  const time = timeElapsed(contract, today);
  const rows = partners.flatMap(({ id }): PartnerMoney[] => {
    const own = <Row extends { readonly partnerId: string }>(all: readonly Row[]) =>
      all.filter(({ partnerId }) => partnerId === id);
    const kept = moneyOf(own(money), own(grants), own(ordered));
    const forecast = own(expected).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    const left = kept.budget - kept.spent - kept.committed;
    const row = { partnerId: id, ...kept, left, forecast, outlook: outlookOf(kept, time) };
    return amounts.every((name) => row[name] === 0) ? [] : [row];
  });
  const sumOf = (name: (typeof amounts)[number]) => rows.reduce((sum, row) => sum + row[name], 0);
  const outlooks = rows.flatMap(({ outlook }) => (outlook ? [outlook] : []));
  return {
    period,
    rows,
    total: {
      ...{ budget: sumOf('budget'), spent: sumOf('spent'), committed: sumOf('committed') },
      ...{ left: sumOf('left'), forecast: sumOf('forecast') },
      outlook:
        outlooks.length === 0
          ? null
          : {
              toEnd: outlooks.reduce((sum, { toEnd }) => sum + toEnd, 0),
              atEnd: outlooks.reduce((sum, { atEnd }) => sum + atEnd, 0),
            },
    },
  };
}
