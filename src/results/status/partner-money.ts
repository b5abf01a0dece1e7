import type { PlainDate } from '../../platform/dates.ts';
import { forecastOf, type NextPeriod, nextPeriodOf } from '../payments/rules-forecast.ts';
import type { StatusFacts } from './queries.ts';
import { type Money, moneyOf } from './rules.ts';

/** The money of one partner. `left`: of its budget, neither spent nor committed; below nought where that is more than the budget. */
export type PartnerMoney = Money & {
  readonly partnerId: string;
  readonly left: number;
  /** What it spends in the next period: typed, or its part of the budget left. */
  readonly forecast: number;
};
export type MoneyOfPartners = {
  readonly period: NextPeriod;
  readonly rows: readonly PartnerMoney[];
  /** Each the sum of the rows. */
  readonly total: Omit<PartnerMoney, 'partnerId'>;
};

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
  const rows = partners.flatMap(({ id }): PartnerMoney[] => {
    const own = <Row extends { readonly partnerId: string }>(all: readonly Row[]) =>
      all.filter(({ partnerId }) => partnerId === id);
    const kept = moneyOf(own(money), own(grants), own(ordered));
    const forecast = own(expected).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    const row = { partnerId: id, ...kept, left: kept.budget - kept.spent - kept.committed, forecast };
    return amounts.every((name) => row[name] === 0) ? [] : [row];
  });
  const sumOf = (name: (typeof amounts)[number]) => rows.reduce((sum, row) => sum + row[name], 0);
  return {
    period,
    rows,
    total: {
      ...{ budget: sumOf('budget'), spent: sumOf('spent'), committed: sumOf('committed') },
      ...{ left: sumOf('left'), forecast: sumOf('forecast') },
    },
  };
}
