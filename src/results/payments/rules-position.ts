import type { Contract } from '../../action/index.ts';
import { addDays, type PlainDate } from '../../platform/dates.ts';

/** Money received from the contracting authority. Entries of one number add up; a negative one corrects. */
export type Received = { readonly number: number; readonly amountMinor: number };
export type ReceivedEntry = Received & { readonly receivedOn: PlainDate; readonly reference: string };

type Terms = Pick<Contract, 'totalMinor' | 'contributionMinor' | 'lastSpentPercent' | 'beforeSpentPercent'>;
/** The terms with the amounts that the arithmetic needs. */
type KnownTerms = Terms & { readonly totalMinor: number; readonly contributionMinor: number };

/**
 * How far the money received is spent, in minor units: the contract's share of the expenditure against what must be spent before the
 * next payment. What is spent is rounded down and what must be spent up, so what the page shows is what decides.
 */
export type Position = {
  readonly receivedMinor: number;
  /** The latest payment and all before it. */
  readonly lastMinor: number;
  readonly beforeMinor: number;
  /** What must be spent of both. */
  readonly neededMinor: number;
  readonly spentMinor: number;
  /** What the authority finances of it. */
  readonly financedMinor: number;
  /** Numerator of the rule: what is spent of the latest payment, once all before it are spent. Its denominator is `lastMinor`. */
  readonly ofLastMinor: number;
  /** Received and not spent; negative where the partners advanced money. */
  readonly leftMinor: number;
  readonly missingMinor: number;
  readonly isMet: boolean;
};

/** The position; undefined while the contract's amounts are not entered. */
export function positionOf(
  received: readonly Received[],
  spentMinor: number,
  terms: Terms,
): Position | undefined {
  if (!isKnown(terms)) return undefined;
  const [lastMinor, beforeMinor] = lastAndBefore(received);
  const neededMinor =
    shareUp(lastMinor, terms.lastSpentPercent) + shareUp(beforeMinor, terms.beforeSpentPercent);
  const financedMinor = part(Math.max(0, spentMinor), terms.contributionMinor, terms.totalMinor);
  const receivedMinor = lastMinor + beforeMinor;
  const missingMinor = Math.max(0, neededMinor - financedMinor);
  return {
    ...{ receivedMinor, lastMinor, beforeMinor, neededMinor },
    ...{ spentMinor, financedMinor, missingMinor },
    ofLastMinor: Math.min(lastMinor, Math.max(0, financedMinor - beforeMinor)),
    leftMinor: receivedMinor - financedMinor,
    isMet: receivedMinor > 0 && missingMinor === 0,
  };
}

function isKnown(terms: Terms): terms is KnownTerms {
  return terms.totalMinor !== null && terms.contributionMinor !== null;
}

/** The latest payment that is more than nothing, and all others together. */
function lastAndBefore(received: readonly Received[]): readonly [last: number, before: number] {
  const byNumber = new Map<number, number>();
  for (const { number, amountMinor } of received)
    byNumber.set(number, (byNumber.get(number) ?? 0) + amountMinor);
  const paid = [...byNumber].filter(([, minor]) => minor > 0).sort(([one], [other]) => other - one);
  const [last = 0, ...before] = paid.map(([, minor]) => minor);
  return [last, before.reduce((sum, minor) => sum + minor, 0)];
}

/** The first day on which the rule is met if money is spent as fast as in the last `days` days; undefined where nothing was. */
export function metFrom(
  { missingMinor }: Pick<Position, 'missingMinor'>,
  burn: { readonly financedMinor: number; readonly days: number },
  today: PlainDate,
): PlainDate | undefined {
  if (missingMinor === 0) return today;
  if (burn.financedMinor <= 0) return undefined;
  const days = up(BigInt(missingMinor) * BigInt(burn.days), BigInt(burn.financedMinor));
  return days > 36_500 ? undefined : addDays(today, days);
}

/** What the authority finances of an amount. */
export function financedOf(minor: number, terms: Pick<Contract, 'totalMinor' | 'contributionMinor'>): number {
  const { totalMinor, contributionMinor } = terms;
  return totalMinor === null || contributionMinor === null
    ? 0
    : part(Math.max(0, minor), contributionMinor, totalMinor);
}

/** `minor × numerator / denominator`, rounded down. Exact at any size. */
export function part(minor: number, numerator: number, denominator: number): number {
  return Number((BigInt(minor) * BigInt(numerator)) / BigInt(denominator));
}

/** A share in percent, rounded up. */
function shareUp(minor: number, percent: number): number {
  return up(BigInt(minor) * BigInt(percent), 100n);
}

function up(dividend: bigint, divisor: bigint): number {
  return Number((dividend + divisor - 1n) / divisor);
}
