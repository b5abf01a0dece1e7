import type { Contract, Spending } from '../../action/index.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from '../../platform/dates.ts';
import { divideRounded } from '../../platform/money.ts';

export type NextPeriod = { readonly startsOn: PlainDate; readonly endsOn: PlainDate };

/** The period to forecast: from the day after the last frozen one, else from today, for so many months, and never past the contract. */
export function nextPeriodOf(
  { endsOn, forecastMonths }: Pick<Contract, 'endsOn' | 'forecastMonths'>,
  after: PlainDate | null,
  today: PlainDate,
): NextPeriod {
  const startsOn = after === null ? today : addDays(after, 1);
  const whole = addDays(addMonths(startsOn, forecastMonths), -1);
  return { startsOn, endsOn: endsOn !== null && endsOn < whole ? endsOn : whole };
}

export type ForecastRow = {
  readonly partnerId: string;
  readonly heading: string;
  readonly amountMinor: number;
  /** Typed by the partner, or its part of the budget left. */
  readonly origin: 'entered' | 'budget_left';
};
export type ForecastEntry = Omit<ForecastRow, 'amountMinor' | 'origin'> & {
  readonly amountMinor: number | null;
};

/**
 * The forecast of the period by partner and heading: what was typed, else what is left of the budget by the days of the period to the
 * days left of the contract.
 */
export function forecastOf(
  spending: readonly Pick<Spending, 'partnerId' | 'heading' | 'budgetMinor' | 'spentMinor'>[],
  entries: readonly ForecastEntry[],
  { startsOn, endsOn }: NextPeriod,
  contractEndsOn: PlainDate | null,
): ForecastRow[] {
  const days = Math.max(0, daysBetween(startsOn, endsOn) + 1);
  const daysLeft = contractEndsOn === null ? days : Math.max(days, daysBetween(startsOn, contractEndsOn) + 1);
  const keyOf = ({ partnerId, heading }: Pick<ForecastRow, 'partnerId' | 'heading'>) =>
    `${partnerId} ${heading}`;
  const typed = new Map(entries.map((entry) => [keyOf(entry), entry.amountMinor]));
  const known = new Set(spending.map(keyOf));
  const rows = spending.map((one): ForecastRow => {
    const { partnerId, heading, budgetMinor, spentMinor } = one;
    const amountMinor = typed.get(keyOf(one)) ?? null;
    if (amountMinor !== null) return { partnerId, heading, amountMinor, origin: 'entered' };
    const left = Math.max(0, budgetMinor - spentMinor);
    const ofPeriod =
      daysLeft === 0 ? 0 : Number(divideRounded(BigInt(left) * BigInt(days), BigInt(daysLeft)));
    return { partnerId, heading, amountMinor: ofPeriod, origin: 'budget_left' };
  });
  const others = entries.flatMap((entry): ForecastRow[] =>
    known.has(keyOf(entry)) || entry.amountMinor === null
      ? []
      : [{ ...entry, amountMinor: entry.amountMinor, origin: 'entered' }],
  );
  return [...rows, ...others].filter(({ amountMinor, origin }) => amountMinor > 0 || origin === 'entered');
}
