import { committedOf, levelOf } from '../../action/index.ts';
import { daysBetween, type PlainDate } from '../../platform/dates.ts';
import type { Share } from '../measure.ts';

/** How much of the time between two days has gone, both counted. Null where a day is not known. */
export function timeElapsed(
  period: { readonly startsOn: PlainDate | null; readonly endsOn: PlainDate | null } | null,
  today: PlainDate,
): Share | null {
  if (!period?.startsOn || !period.endsOn) return null;
  const denominator = daysBetween(period.startsOn, period.endsOn) + 1;
  const gone = daysBetween(period.startsOn, today) + 1;
  return { numerator: Math.min(Math.max(gone, 0), denominator), denominator };
}

/** How far several targets are: how many are reached, and the mean of what each has, none counted beyond its target. */
export type Achievement = { readonly reached: number; readonly of: number; readonly mean: Share };

export function achievementOf(
  figures: readonly { readonly value: number; readonly target: number | null }[],
): Achievement | null {
  const set = figures.flatMap(({ value, target }) => (target === null ? [] : [{ value, target }]));
  if (set.length === 0) return null;
  // Thousandths of each target: whole numbers, so that every server draws the same bar.
  const thousandths = set.reduce(
    (sum, { value, target }) => sum + Math.min(Math.floor((Math.max(value, 0) * 1000) / target), 1000),
    0,
  );
  return {
    reached: set.filter(({ value, target }) => value >= target).length,
    of: set.length,
    mean: { numerator: thousandths, denominator: set.length * 1000 },
  };
}

/** Writes a figure of a mean as targets: each counts as far as it is, so that 8.4 of 12 are 70%. */
export const targetsOf =
  (number: (value: number, options?: { decimals?: number }) => string) =>
  (thousandths: number): string =>
    number(thousandths / 1000, { decimals: thousandths % 1000 === 0 ? 0 : 1 });

/** `committed` is what is contracted and not paid yet: of sub-grants, and of contracts with suppliers. */
export type Money = { readonly budget: number; readonly spent: number; readonly committed: number };

/**
 * What was spent, and what signed sub-grants and open contracts with suppliers still have to be paid. One that is over binds no more than
 * was paid.
 */
export function moneyOf(
  booked: readonly { readonly budget: number; readonly spent: number }[],
  grants: readonly { readonly state: string; readonly amount: number; readonly paid: number }[],
  ordered: readonly { readonly committed: number }[] = [],
): Money {
  const spent = booked.reduce((sum, one) => sum + one.spent, 0);
  const committed = ordered.reduce((sum, one) => sum + one.committed, committedOf(grants));
  return { budget: booked.reduce((sum, one) => sum + one.budget, 0), spent, committed };
}

/** By how many points spending is before another share (above nought) or behind it: the time that has gone, or what was achieved. Null where either is not known. */
export function paceOfSpending({ budget, spent }: Money, other: Share | null): number | null {
  if (other === null || other.denominator === 0 || budget <= 0) return null;
  return Math.round((spent * 100) / budget) - Math.round((other.numerator * 100) / other.denominator);
}

type Row = {
  readonly partnerId: string;
  readonly heading: string;
  readonly budget: number;
  readonly spent: number;
};
type Bound = { readonly partnerId: string; readonly heading: string; readonly committed: number };
export type HeadingToWatch = Row & { readonly committed: number; readonly percent: number | null };

/**
 * Headings from which on somebody has to look: what a partner has spent, or committed to suppliers beside it, has come to the share that the
 * contract's facts name. The rule of the warnings (`openWarnings`), of headings alone and whatever was decided.
 */
export function headingsToWatch(
  booked: readonly Row[],
  ordered: readonly Bound[],
  warningPercent: number,
): HeadingToWatch[] {
  const isOf = (one: Omit<Bound, 'committed'>) => (other: Omit<Bound, 'committed'>) =>
    one.partnerId === other.partnerId && one.heading === other.heading;
  const unbooked = ordered.filter(
    (one, at) => !booked.some(isOf(one)) && ordered.findIndex(isOf(one)) === at,
  );
  return [
    ...booked,
    ...unbooked.map(({ partnerId, heading }) => ({ partnerId, heading, budget: 0, spent: 0 })),
  ]
    .map((row) => {
      const committed = ordered.filter(isOf(row)).reduce((sum, one) => sum + one.committed, 0);
      return { ...row, committed, percent: percentOf(row.spent + committed, row.budget) };
    })
    .filter((row) => levelOf(row, warningPercent) !== undefined)
    .sort((a, b) => (b.percent ?? Number.MAX_VALUE) - (a.percent ?? Number.MAX_VALUE));
}

const percentOf = (bound: number, budget: number) => (budget > 0 ? Math.round((bound * 100) / budget) : null);

type Spent = {
  readonly periodId: string;
  readonly endsOn: string;
  readonly spentMinor: number;
  readonly currency: string;
};
/** What was spent until the end of the latest period, over the headings that are shown; undefined where no period is. */
export function lastTotal(rows: readonly Spent[]): Omit<Spent, 'periodId'> | undefined {
  const last = rows.toSorted((a, b) => (b.endsOn < a.endsOn ? -1 : Number(b.endsOn > a.endsOn)))[0];
  if (!last) return undefined;
  const ofPeriod = rows.filter(({ periodId }) => periodId === last.periodId);
  const spentMinor = ofPeriod.reduce((all, one) => all + one.spentMinor, 0);
  return { endsOn: last.endsOn, currency: last.currency, spentMinor };
}
