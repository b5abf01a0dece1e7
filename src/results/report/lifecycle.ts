import { problem } from '../../platform/problem.ts';

export type DonorReportState = 'draft' | 'submitted' | 'returned' | 'accepted';
export type DonorReportVerb = 'write' | 'build' | 'submit' | 'return' | 'accept';

/** Written as a draft, submitted as a whole, returned with the reason or accepted. What was submitted is written no more until it is returned. */
export const donorReportLifecycle: Record<
  DonorReportState,
  Partial<Record<DonorReportVerb, DonorReportState>>
> = {
  draft: { write: 'draft', build: 'draft', submit: 'submitted' },
  submitted: { return: 'returned', accept: 'accepted' },
  returned: { write: 'returned', build: 'returned', submit: 'submitted' },
  accepted: {},
};

/** The state after a verb. Problem: `donor_report_not_in_state` (state). */
export function nextDonorReportState(state: DonorReportState, verb: DonorReportVerb): DonorReportState {
  const next = donorReportLifecycle[state][verb];
  if (!next) throw problem('donor_report_not_in_state', { state });
  return next;
}

export function isWritable(state: DonorReportState): boolean {
  return donorReportLifecycle[state].write !== undefined;
}
