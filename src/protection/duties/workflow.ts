import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import { confirmPermission, type DutySubject, endPermission, refusePermission } from './permissions.ts';

type Decidable = DutySubject & { readonly personId: string; readonly proposedBy: string };

const step = (name: string) => `/duties/:dutyId/${name}`;
/** Nobody decides on their own duty, or on one that they proposed. */
const another = {
  than: ({ personId, proposedBy }: Decidable) => [personId, proposedBy],
  code: 'duty_of_own_proposal',
};

/** Proposed by an organisation; confirmed or refused by the data protection officer; ended by either, at once. */
export const dutySteps = {
  confirm: {
    permission: confirmPermission,
    from: ['proposed'],
    to: 'confirmed',
    another,
    button: { path: step('confirm'), texts: 'protection.confirm', asks: 'press', stepUp: true },
    task: 'confirm',
    history: 'both',
  },
  refuse: {
    permission: refusePermission,
    from: ['proposed'],
    to: 'refused',
    another,
    button: {
      path: step('refuse'),
      texts: 'protection.refuse',
      asks: 'form',
      stepUp: true,
      look: 'secondary',
    },
    history: 'both',
  },
  withdraw: {
    permission: endPermission,
    from: ['proposed', 'refused'],
    to: 'ended',
    button: { path: step('end'), texts: 'protection.withdraw', asks: 'form', look: 'secondary' },
    history: 'both',
  },
  end: {
    permission: endPermission,
    from: ['confirmed'],
    to: 'ended',
    button: { path: step('end'), texts: 'protection.end', asks: 'form', look: 'warning' },
    history: 'both',
  },
} as const satisfies Steps;

/** What ends an appointment: a duty that is held is ended, a proposal is withdrawn. */
export const endingOf = (state: string) =>
  dutySteps.withdraw.from.some((one) => one === state) ? 'withdraw' : 'end';

export type DutyState = StateOf<typeof dutySteps>;
export const dutyWorkflow: Workflow<typeof dutySteps> = {
  kind: 'duty',
  outOfState: 'duty_not_in_state',
  steps: dutySteps,
};
