import { ofPartner, permission, type Role } from '../../platform/permissions.ts';
import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import type { OfPartner } from './permissions.ts';

type Proposed = OfPartner & { readonly proposedBy: string | null };

const step = (name: string) => `/staff/paying-accounts/:payingAccountId/${name}`;
const deciding = { finance_officer: ofPartner, grant_officer: ofPartner, programme_manager: ofPartner };
/** Who is told of an account that was entered, and named as those who can confirm it. */
export const deciderRoles = Object.keys(deciding) as Role[];

/** Entered by one person and confirmed by another, or refused, also by the person who entered it; replaced when another one is confirmed. */
export const payingAccountSteps = {
  confirm: {
    permission: permission<OfPartner>('paying_account.confirm', deciding),
    from: ['proposed'],
    to: 'confirmed',
    another: { than: ({ proposedBy }: Proposed) => [proposedBy], code: 'needs_second_person' },
    button: { path: step('confirm'), texts: 'grants.paying_account.confirm', asks: 'form', stepUp: true },
    task: 'paying_account',
    history: 'staff',
  },
  refuse: {
    permission: permission<OfPartner>('paying_account.refuse', deciding),
    from: ['proposed'],
    to: 'refused',
    button: {
      path: step('refuse'),
      texts: 'grants.paying_account.refuse',
      asks: 'press',
      look: 'secondary',
    },
    history: 'staff',
  },
  replace: {
    permission: permission<OfPartner>('paying_account.replace', {}),
    from: ['confirmed'],
    to: 'replaced',
    history: 'staff',
  },
} as const satisfies Steps;

export type PayingAccountState = StateOf<typeof payingAccountSteps>;
export const payingAccountWorkflow: Workflow<typeof payingAccountSteps> = {
  kind: 'paying_account',
  outOfState: 'paying_account_not_in_state',
  steps: payingAccountSteps,
};
