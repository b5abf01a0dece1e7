import type { Contract, Spending } from '../../action/index.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from '../../platform/dates.ts';
import { divideRounded } from '../../platform/money.ts';

/** Money received from the contracting authority. Entries of one number add up; a negative one corrects. */
export type Received = { readonly number: number; readonly amountMinor: number };
export type ReceivedEntry = Received & { readonly receivedOn: PlainDate; readonly reference: string };

type Terms = Pick<
  Contract,
  'totalMinor' | 'contributionMinor' | 'lastSpentPercent' | 'beforeSpentPercent' | 'ceilingPercent'
>;
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
  readonly neededOfLastMinor: number;
  readonly neededOfBeforeMinor: number;
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
  const neededOfLastMinor = shareUp(lastMinor, terms.lastSpentPercent);
  const neededOfBeforeMinor = shareUp(beforeMinor, terms.beforeSpentPercent);
  const neededMinor = neededOfLastMinor + neededOfBeforeMinor;
  const financedMinor = part(Math.max(0, spentMinor), terms.contributionMinor, terms.totalMinor);
  const receivedMinor = lastMinor + beforeMinor;
  const missingMinor = Math.max(0, neededMinor - financedMinor);
  return {
    ...{ receivedMinor, lastMinor, beforeMinor, neededOfLastMinor, neededOfBeforeMinor, neededMinor },
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
  spending: readonly Spending[],
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

/** The amounts of the request's form, in minor units. */
export type Amounts = {
  readonly kind: 'further' | 'balance';
  readonly forecastMinor: number;
  /** What the authority finances of the forecast, and what of that a further pre-financing pays. */
  readonly financedForecastMinor: number;
  readonly payableMinor: number;
  /** Maximum of all pre-financing together, and what of it is left. */
  readonly ceilingMinor: number;
  readonly roomMinor: number;
  /** What is requested. */
  readonly amountMinor: number;
};

/** What a request would ask for: a further pre-financing while the Action runs, the balance after its last day. */
export function amountsOf(
  position: Position,
  forecastMinor: number,
  terms: Contract,
  today: PlainDate,
): Amounts {
  const contributionMinor = terms.contributionMinor ?? 0;
  const isOver = terms.endsOn !== null && today > terms.endsOn;
  const financedForecastMinor = financedOf(forecastMinor, terms);
  const payableMinor = part(financedForecastMinor, terms.forecastPercent, 100);
  const ceilingMinor = part(contributionMinor, isOver ? 100 : terms.ceilingPercent, 100);
  const roomMinor = Math.max(0, ceilingMinor - position.receivedMinor);
  const balance = Math.min(contributionMinor, position.financedMinor) - position.receivedMinor;
  return {
    kind: isOver ? 'balance' : 'further',
    ...{ forecastMinor, financedForecastMinor, payableMinor, ceilingMinor, roomMinor },
    amountMinor: isOver ? Math.max(0, balance) : Math.min(payableMinor, roomMinor),
  };
}

/** Why no request can be made; undefined when one can. */
export type Obstacle = 'contract_unknown' | 'nothing_received' | 'not_spent' | 'nothing_to_request';

export function obstacleOf(
  position: Position | undefined,
  amounts: Amounts | undefined,
): Obstacle | undefined {
  if (!position || !amounts) return 'contract_unknown';
  if (position.receivedMinor <= 0) return 'nothing_received';
  if (amounts.kind === 'further' && !position.isMet) return 'not_spent';
  return amounts.amountMinor <= 0 ? 'nothing_to_request' : undefined;
}

/** `minor × numerator / denominator`, rounded down. Exact at any size. */
function part(minor: number, numerator: number, denominator: number): number {
  return Number((BigInt(minor) * BigInt(numerator)) / BigInt(denominator));
}

/** A share in percent, rounded up. */
function shareUp(minor: number, percent: number): number {
  return up(BigInt(minor) * BigInt(percent), 100n);
}

function up(dividend: bigint, divisor: bigint): number {
  return Number((dividend + divisor - 1n) / divisor);
}
