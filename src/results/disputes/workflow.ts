import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import { type DisputeSubject, disputePermissions } from './permissions.ts';
import { type Changes, mustHaveChanged } from './rules.ts';

const step = (name: string) => `/staff/disputes/:disputeId/${name}`;
/** The person who disputed does not answer. */
const another = { than: ({ raisedBy }: DisputeSubject) => [raisedBy], code: 'dispute_own' };

/**
 * A dispute of a value or a record: answered with what was changed, or with the reason why the value stays. The person who disputed may
 * withdraw it before, and say once after it that they still disagree.
 */
export const disputeSteps = {
  change: {
    permission: disputePermissions.change,
    from: ['open'],
    to: 'changed',
    another,
    guard: (dispute: DisputeSubject & { readonly changes: Changes }) => mustHaveChanged(dispute.changes),
    button: {
      ...{ path: step('change'), texts: 'results.dispute.change', asks: 'form' },
      mend: (dispute: DisputeSubject & { readonly indicator: string }) =>
        `/staff/logframe/${dispute.indicator}`,
    },
    tells: 'raiser',
    history: 'staff',
  },
  keep: {
    permission: disputePermissions.keep,
    from: ['open'],
    to: 'kept',
    another,
    button: { path: step('keep'), texts: 'results.dispute.keep', asks: 'form', look: 'secondary' },
    task: 'answer',
    tells: 'raiser',
    history: 'staff',
  },
  withdraw: {
    permission: disputePermissions.withdraw,
    from: ['open'],
    to: 'withdrawn',
    button: { path: step('withdraw'), texts: 'results.dispute.withdraw', asks: 'press', look: 'warning' },
    history: 'staff',
  },
  disagree: {
    permission: disputePermissions.disagree,
    from: ['changed', 'kept'],
    to: 'disagreed',
    button: { path: step('disagree'), texts: 'results.dispute.disagree', asks: 'form', look: 'secondary' },
    tells: 'answerers',
    history: 'staff',
  },
} as const satisfies Steps;

export type DisputeState = StateOf<typeof disputeSteps>;
export const disputeWorkflow: Workflow<typeof disputeSteps> = {
  kind: 'dispute',
  outOfState: 'dispute_not_in_state',
  steps: disputeSteps,
};
