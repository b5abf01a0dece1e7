import type { Contract } from '../../action/index.ts';
import { dayIn, type Instant, type PlainDate, type Zone } from '../../platform/dates.ts';
import { financedOf, type Position, part, type Received } from './rules-position.ts';

/** The amounts of the request's form, in minor units. */
export type Amounts = {
  readonly kind: 'further' | 'balance';
  readonly forecastMinor: number;
  /** What the authority finances of the forecast, and what of that a further pre-financing pays. */
  readonly financedForecastMinor: number;
  readonly payableMinor: number;
  /** What is left of the maximum of all pre-financing together. */
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
    ...{ forecastMinor, financedForecastMinor, payableMinor, roomMinor },
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

/** What was received under each number, corrections subtracted: the numbers with more than nothing. */
export function paidNumbers(received: readonly Received[]): number[] {
  const sums = new Map<number, number>();
  for (const { number, amountMinor } of received) sums.set(number, (sums.get(number) ?? 0) + amountMinor);
  return [...sums].filter(([, minor]) => minor > 0).map(([number]) => number);
}

/** The latest request while its payment has not been received: no payment has a later number than those it was made after. `requests` are the latest first. */
export function waitingRequest<
  Request extends { readonly content: { readonly received: readonly Received[] } },
>(requests: readonly Request[], received: readonly Received[]): Request | undefined {
  const [latest] = requests;
  const known = Math.max(0, ...paidNumbers(latest?.content.received ?? []));
  return paidNumbers(received).some((number) => number > known) ? undefined : latest;
}

/** The request that goes with the report of a period: the latest that was made after its last day. `requests` are the latest first. */
export function requestAfter<Request extends { readonly madeAt: Instant }>(
  requests: readonly Request[],
  endsOn: PlainDate,
  zone: Zone,
): Request | undefined {
  return requests.find(({ madeAt }) => dayIn(zone, madeAt) > endsOn);
}
