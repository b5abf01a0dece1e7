import type { PlainDate } from '../../platform/dates.ts';

/** What the contract with the contracting authority says. Amounts in minor units of `currency`; null where the coordinator has not entered it. */
export type Contract = {
  readonly number: string | null;
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  readonly totalMinor: number | null;
  readonly contributionMinor: number | null;
  /** How much of a heading may be moved without an addendum, in percent. */
  readonly transferPercent: number;
  /** From which share of a heading the managers are warned, in percent. */
  readonly warningPercent: number;
  /** Days from the end of a period in which its report is due. */
  readonly reportDays: number;
};

/**
 * What holds until the coordinator enters the contract. 60 days are those of the EU's grant contracts; the other two are our
 * proposal, which the contract replaces.
 */
export const unknownContract: Contract = {
  number: null,
  startsOn: null,
  endsOn: null,
  totalMinor: null,
  contributionMinor: null,
  transferPercent: 25,
  warningPercent: 90,
  reportDays: 60,
};

const terms = [
  'number',
  'startsOn',
  'endsOn',
  'totalMinor',
  'contributionMinor',
  'transferPercent',
  'warningPercent',
  'reportDays',
] as const satisfies readonly (keyof Contract)[];

export function isSameContract(one: Contract, other: Contract): boolean {
  return terms.every((term) => one[term] === other[term]);
}
