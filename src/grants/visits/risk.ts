import { addDays, type PlainDate } from '../../platform/dates.ts';

export const visitReasons = [
  'late_report',
  'rejected',
  'not_visited',
  'not_visited_lately',
  'high_amount',
  'first_time',
] as const;
export type VisitReason = (typeof visitReasons)[number];

/** What proposes a visit, and how much each reason weighs in the order of proposals. Defaults of ours: no rule of PRAG sets them. */
export const riskRules = {
  /** A sub-grant that runs so many days without a visit is proposed. */
  notVisitedDays: 90,
  /** Since the last visit. */
  visitedAgainDays: 270,
  /** Part of the ceiling for one third party from which an amount is high. */
  highAmountPercent: 75,
  /** Part of the reported expenditure that was rejected. */
  rejectedPercent: 5,
  weights: {
    late_report: 3,
    rejected: 3,
    not_visited: 2,
    not_visited_lately: 1,
    high_amount: 2,
    first_time: 1,
  },
} as const;

export type RiskFacts = {
  readonly startsOn: PlainDate;
  readonly amountMinor: number;
  readonly ceilingMinor: number;
  readonly lastVisitOn: PlainDate | null;
  /** Reports that are overdue now, and those that came in after their day. */
  readonly lateReports: number;
  readonly reportedMinor: number;
  readonly rejectedMinor: number;
  /** Agreements that the organisation signed before this one. */
  readonly earlier: number;
};

/** Why this sub-grant is proposed for a visit, the weightiest reason first. */
export function reasonsOf(facts: RiskFacts, today: PlainDate): VisitReason[] {
  const { notVisitedDays, visitedAgainDays, highAmountPercent, rejectedPercent } = riskRules;
  // What a sub-grant is from its first day proposes one visit, and no second.
  const unseen = facts.lastVisitOn === null;
  const holds: Record<VisitReason, boolean> = {
    late_report: facts.lateReports > 0,
    rejected: facts.rejectedMinor > 0 && facts.rejectedMinor * 100 >= facts.reportedMinor * rejectedPercent,
    not_visited: unseen && addDays(facts.startsOn, notVisitedDays) <= today,
    not_visited_lately: facts.lastVisitOn !== null && addDays(facts.lastVisitOn, visitedAgainDays) <= today,
    high_amount: unseen && facts.amountMinor * 100 >= facts.ceilingMinor * highAmountPercent,
    first_time: unseen && facts.earlier === 0,
  };
  return visitReasons.filter((one) => holds[one]);
}

export const weightOf = (reasons: readonly VisitReason[]) =>
  reasons.reduce((sum, one) => sum + riskRules.weights[one], 0);

type Proposed = {
  readonly number: string;
  readonly amountMinor: number;
  readonly reasons: readonly VisitReason[];
};
/** The riskiest first; of equals the higher amount, then the number. */
export function byRisk(one: Proposed, other: Proposed): number {
  return (
    weightOf(other.reasons) - weightOf(one.reasons) ||
    other.amountMinor - one.amountMinor ||
    (one.number < other.number ? -1 : 1)
  );
}
