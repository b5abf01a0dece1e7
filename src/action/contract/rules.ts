import { hashOfContent } from '../../platform/canonical.ts';
import type { PlainDate } from '../../platform/dates.ts';

/** What the contract with the contracting authority says. Amounts in minor units of `currency`; null where the coordinator has not entered it. */
export type Contract = {
  readonly number: string | null;
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  readonly totalMinor: number | null;
  readonly contributionMinor: number | null;
  /** The sources of co-financing as text, one a line (`sourcesOf`); empty where none was entered. */
  readonly cofinancing: string;
  /** All financial support to third parties together. */
  readonly thirdPartiesTotalMinor: number | null;
  /** The maximum for one third party, over all its sub-grants. */
  readonly thirdPartyCeilingMinor: number | null;
  /** How much of a heading may be moved without an addendum, in percent. */
  readonly transferPercent: number;
  /** From which share of a heading the managers are warned, in percent. */
  readonly warningPercent: number;
  /** Days from the end of a period in which its report is due. */
  readonly reportDays: number;
} & ContactTerms &
  ReplyTerms &
  PaymentTerms;

/** Whom the contracting authority writes to. */
export type ContactTerms = {
  /** Name and title of the coordinator's contact person. */
  readonly contactPerson: string | null;
};

/** How many days the contract gives after a report was submitted. */
export type ReplyTerms = {
  /** To the contracting authority, for its decision. */
  readonly decisionDays: number;
  /** To the coordinator, for the answer to a question and for correcting a returned report. */
  readonly answerDays: number;
};

/** How the contracting authority pays. Shares in percent. */
export type PaymentTerms = {
  readonly prefinancingMinor: number | null;
  /** All further pre-financing together; the rest of the contribution is the balance. */
  readonly furtherMinor: number | null;
  /** Share of the forecast, as far as the authority finances it, that a further pre-financing pays. */
  readonly forecastPercent: number;
  /** Share of the latest payment that must be spent before the next may be requested. */
  readonly lastSpentPercent: number;
  /** The same share of all payments before the latest. */
  readonly beforeSpentPercent: number;
  /** Maximum of all pre-financing together, as a share of the contribution. */
  readonly ceilingPercent: number;
  /** Months of the period that a forecast is for. */
  readonly forecastMonths: number;
};

/** What EU grant contracts usually say, from memory: the contract replaces it. */
export const unknownTerms: ContactTerms & ReplyTerms & PaymentTerms = {
  contactPerson: null,
  decisionDays: 60,
  answerDays: 30,
  prefinancingMinor: null,
  furtherMinor: null,
  forecastPercent: 100,
  lastSpentPercent: 70,
  beforeSpentPercent: 100,
  ceilingPercent: 90,
  forecastMonths: 12,
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
  cofinancing: '',
  thirdPartiesTotalMinor: null,
  thirdPartyCeilingMinor: null,
  transferPercent: 25,
  warningPercent: 90,
  reportDays: 60,
  ...unknownTerms,
};

const terms = Object.keys(unknownContract) as (keyof Contract)[];

/** Whether two versions say the same in all their terms. */
export function isSameContract(one: Contract, other: Contract): boolean {
  return terms.every((term) => one[term] === other[term]);
}

/** What a form of the contract was filled with, as a hash. */
export const seenOfContract = (contract: Contract): string =>
  hashOfContent(terms.map((term) => contract[term]));

/** What is paid at the end: the contribution less all pre-financing; null where either is not known. */
export function balanceOf({
  contributionMinor,
  prefinancingMinor,
  furtherMinor,
}: Pick<Contract, 'contributionMinor' | 'prefinancingMinor' | 'furtherMinor'>): number | null {
  if (contributionMinor === null || prefinancingMinor === null) return null;
  return contributionMinor - prefinancingMinor - (furtherMinor ?? 0);
}
