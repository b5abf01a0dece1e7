import { problem } from '../../platform/problem.ts';

export type InstalmentState = 'planned' | 'requested' | 'approved_once' | 'approved' | 'paid' | 'cancelled';
export type InstalmentVerb = 'request' | 'approve_first' | 'approve_second' | 'refuse' | 'pay' | 'cancel';

/** Requested by the sub-grantee, approved by two different people, paid. A refusal leads back to the plan; closing the agreement cancels what is not paid. */
export const instalmentLifecycle: Record<
  InstalmentState,
  Partial<Record<InstalmentVerb, InstalmentState>>
> = {
  planned: { request: 'requested', cancel: 'cancelled' },
  requested: { approve_first: 'approved_once', refuse: 'planned', cancel: 'cancelled' },
  approved_once: { approve_second: 'approved', refuse: 'planned', cancel: 'cancelled' },
  approved: { pay: 'paid', cancel: 'cancelled' },
  paid: {},
  cancelled: {},
};

export function nextInstalmentState(state: InstalmentState, verb: InstalmentVerb): InstalmentState {
  const next = instalmentLifecycle[state][verb];
  if (!next) throw problem('instalment_not_in_state', { state, verb });
  return next;
}

/** Two people approve: the second is never the first. Throws `same_approver`. */
export function mustBeAnotherApprover(first: string | null, second: string): void {
  if (first === second) throw problem('same_approver');
}

export type Due = {
  /** What the agreement planned for the instalment. */
  readonly plannedMinor: number;
  /** The whole grant of the agreement. */
  readonly grantMinor: number;
  /** What was paid so far. */
  readonly paidMinor: number;
  /** Expenditure accepted in approved reports. */
  readonly acceptedMinor: number;
  /** The least share of the expenditure, in percent, that the call leaves to other sources. */
  readonly coFinancingPercent: number;
};

/**
 * What is due of an instalment once the final report is approved: the grant is the share of the accepted expenditure that co-financing
 * leaves, at most the amount agreed (general conditions of the EU's standard grant contract, Article 17); what was paid comes off, down to nothing. Minor units, rounded down.
 */
export function amountDue({
  plannedMinor,
  grantMinor,
  paidMinor,
  acceptedMinor,
  coFinancingPercent,
}: Due): number {
  const share = Number((BigInt(acceptedMinor) * BigInt(100 - coFinancingPercent)) / 100n);
  return Math.max(0, Math.min(plannedMinor, Math.min(share, grantMinor) - paidMinor));
}

export type RequestConditions = Due & {
  readonly agreementSigned: boolean;
  readonly number: number;
  /** Numbers of the earlier instalments that are neither paid nor cancelled. */
  readonly earlierUnpaid: readonly number[];
  /** Numbers of the reports due by now that are not approved. */
  readonly reportsMissing: readonly number[];
  readonly spentBeforeNextPercent: number;
  readonly isBalance: boolean;
  readonly finalReportApproved: boolean;
};

/**
 * What the sub-grantee may ask for now, by the rules frozen in its agreement: the planned amount, and after the final report at most
 * what is due. Throws the first reason against it: `agreement_not_signed`, `earlier_instalment_open` (number), `report_missing` (count,
 * numbers), `nothing_due`, `spent_too_little` (percent) or `final_report_missing`.
 */
export function requestableMinor(given: RequestConditions): number {
  if (!given.agreementSigned) throw problem('agreement_not_signed');
  const [earlier] = given.earlierUnpaid;
  if (earlier !== undefined) throw problem('earlier_instalment_open', { number: earlier });
  const missing = given.reportsMissing;
  if (missing.length > 0)
    throw problem('report_missing', { count: missing.length, numbers: missing.join(', ') });
  if (given.finalReportApproved) {
    const due = amountDue(given);
    if (due === 0) throw problem('nothing_due');
    return due;
  }
  if (given.acceptedMinor * 100 < given.paidMinor * given.spentBeforeNextPercent)
    throw problem('spent_too_little', { percent: given.spentBeforeNextPercent });
  if (given.isBalance) throw problem('final_report_missing');
  return given.plannedMinor;
}
