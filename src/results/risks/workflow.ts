import { addDays, type PlainDate } from '../../platform/dates.ts';
import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import { riskPermissions } from './permissions.ts';

const step = (name: string) => `/staff/risks/:riskId/${name}`;
/** So many days before its day a review is a task. */
export const reviewAhead = 14;
const isNear = ({ reviewOn }: { readonly reviewOn: PlainDate }, today: PlainDate) =>
  reviewOn <= addDays(today, reviewAhead);

/**
 * A risk is proposed by a partner and accepted or declined, or recorded by the programme manager. It is looked at again by its day, and
 * closed with a reason.
 */
export const riskSteps = {
  accept: {
    permission: riskPermissions.accept,
    from: ['proposed'],
    to: 'open',
    button: { path: step('accept'), texts: 'results.risk.accept', asks: 'press' },
    task: 'accept',
    history: 'staff',
  },
  decline: {
    permission: riskPermissions.decline,
    from: ['proposed'],
    to: 'declined',
    button: { path: step('decline'), texts: 'results.risk.decline', asks: 'form', look: 'secondary' },
    tells: 'who proposed it',
    history: 'staff',
  },
  review: {
    permission: riskPermissions.review,
    from: ['open', 'happened'],
    button: { path: step('review'), texts: 'results.risk.review', asks: 'form' },
    task: (risk: { readonly reviewOn: PlainDate }, today: PlainDate) =>
      isNear(risk, today) ? 'review' : undefined,
    history: 'staff',
  },
  happen: {
    permission: riskPermissions.happen,
    from: ['open'],
    to: 'happened',
    button: { path: step('happened'), texts: 'results.risk.happen', asks: 'form', look: 'secondary' },
    history: 'staff',
  },
  change: {
    permission: riskPermissions.change,
    from: ['proposed', 'open', 'happened'],
    button: { path: step('change'), texts: 'results.risk.change', asks: 'form', look: 'secondary' },
    history: 'staff',
  },
  reopen: {
    permission: riskPermissions.reopen,
    from: ['happened', 'closed', 'declined'],
    to: 'open',
    button: { path: step('reopen'), texts: 'results.risk.reopen', asks: 'form', look: 'secondary' },
    history: 'staff',
  },
  close: {
    permission: riskPermissions.close,
    from: ['open', 'happened'],
    to: 'closed',
    button: { path: step('close'), texts: 'results.risk.close', asks: 'form', look: 'secondary' },
    history: 'staff',
  },
} as const satisfies Steps;

export type RiskState = StateOf<typeof riskSteps>;
export const riskWorkflow: Workflow<typeof riskSteps> = {
  kind: 'risk',
  outOfState: 'risk_not_in_state',
  steps: riskSteps,
};
