import { problem } from '../../platform/problem.ts';

export type InstalmentState = 'planned' | 'requested' | 'approved_once' | 'approved' | 'paid' | 'cancelled';
export type InstalmentVerb = 'request' | 'approve_first' | 'approve_second' | 'refuse' | 'pay' | 'cancel';

/** Requested by the sub-grantee, approved by two different people, paid. A refusal leads back to the plan. */
export const instalmentLifecycle: Record<
  InstalmentState,
  Partial<Record<InstalmentVerb, InstalmentState>>
> = {
  planned: { request: 'requested', cancel: 'cancelled' },
  requested: { approve_first: 'approved_once', refuse: 'planned' },
  approved_once: { approve_second: 'approved', refuse: 'planned' },
  approved: { pay: 'paid' },
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

export type RequestConditions = {
  readonly agreementSigned: boolean;
  readonly number: number;
  /** Earlier instalments that are neither paid nor cancelled. */
  readonly earlierUnpaid: number;
  readonly paidMinor: number;
  readonly acceptedMinor: number;
  /** Reports due by now that are not approved. */
  readonly reportsMissing: number;
  readonly spentBeforeNextPercent: number;
  readonly isBalance: boolean;
  readonly finalReportApproved: boolean;
};

/** Whether the sub-grantee may ask for the instalment now, by the rules frozen in its agreement. Throws the first reason against it. */
export function mustBeRequestable(given: RequestConditions): void {
  if (!given.agreementSigned) throw problem('agreement_not_signed');
  if (given.earlierUnpaid > 0) throw problem('earlier_instalment_open');
  if (given.reportsMissing > 0) throw problem('report_missing', { count: given.reportsMissing });
  if (given.acceptedMinor * 100 < given.paidMinor * given.spentBeforeNextPercent)
    throw problem('spent_too_little', { percent: given.spentBeforeNextPercent });
  if (given.isBalance && !given.finalReportApproved) throw problem('final_report_missing');
}
