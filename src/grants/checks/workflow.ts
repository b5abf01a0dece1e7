import { ofPartner, permission, type Reach } from '../../platform/permissions.ts';
import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import { type ApplicationSubject, isOpened } from '../applications/permissions.ts';

type Concluded = { readonly firstConcludedBy: string | null };

const ofCall: Reach<ApplicationSubject> = (actor, application, bound) =>
  isOpened(application) && ofPartner(actor, application, bound);
/** A partner with one grant officer has its second person in the programme manager. */
const second = {
  grant_officer: ofCall,
  programme_manager: (_actor: unknown, application: ApplicationSubject) => isOpened(application),
};
const another = { than: ({ firstConcludedBy }: Concluded) => [firstConcludedBy], code: 'same_checker' };
const path = '/staff/applications/:applicationId/check';

/** A check that two people make: a grant officer concludes it first; another person confirms it, or sends it back with a reason. */
export const checkSteps = {
  conclude_first: {
    permission: permission<ApplicationSubject>('check.conclude_first', { grant_officer: ofCall }),
    from: ['open'],
    to: 'concluded_once',
    form: path,
    tells: 'confirmers_of_check',
    history: 'staff',
  },
  confirm: {
    permission: permission<ApplicationSubject>('check.confirm', second),
    from: ['concluded_once'],
    to: 'concluded',
    another,
    button: { path: `${path}/confirm`, texts: 'grants.check.confirm', asks: 'form' },
    task: 'confirm_check',
    history: 'staff',
  },
  send_back: {
    permission: permission<ApplicationSubject>('check.send_back', second),
    from: ['concluded_once'],
    to: 'open',
    another,
    button: {
      path: `${path}/send-back`,
      texts: 'grants.check.send_back',
      asks: 'form',
      look: 'secondary',
    },
    tells: 'first_checker',
    history: 'staff',
  },
} as const satisfies Steps;

export type CheckState = StateOf<typeof checkSteps>;
export const checkWorkflow: Workflow<typeof checkSteps> = {
  kind: 'application',
  outOfState: 'check_not_in_state',
  steps: checkSteps,
};
