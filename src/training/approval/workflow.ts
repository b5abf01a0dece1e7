import type { Steps, Workflow } from '../../platform/workflow/steps.ts';
import { publishGatheringPermission, unpublishGatheringPermission } from '../permissions.ts';
import * as permissions from './permissions.ts';
import { mustBeApproved, mustHaveApprover } from './rules.ts';

const step = (name: string) => `/staff/gatherings/:gatheringId/${name}`;

/** From the draft over the approval of another person to the public, and back. */
export const eventSteps = {
  ask: {
    permission: permissions.askApprovalPermission,
    from: ['draft', 'returned'],
    to: 'asked',
    within: mustHaveApprover,
    button: {
      ...{ path: step('ask-approval'), texts: 'training.approval.ask', asks: 'form', look: 'secondary' },
    },
    tells: 'the person who is asked',
    history: 'staff',
  },
  approve: {
    permission: permissions.approvePermission,
    from: ['asked'],
    to: 'agreed',
    button: { path: step('approve'), texts: 'training.approval.approve', asks: 'form' },
    task: 'approve',
    tells: 'who asked',
    history: 'staff',
  },
  give_back: {
    permission: permissions.returnPermission,
    from: ['asked'],
    to: 'returned',
    button: { path: step('return'), texts: 'training.approval.return', asks: 'form', look: 'secondary' },
    tells: 'who asked',
    history: 'staff',
  },
  cancel: {
    permission: permissions.cancelRequestPermission,
    from: ['asked', 'returned'],
    to: 'draft',
    button: {
      ...{ path: step('cancel-request'), texts: 'training.approval.cancel', asks: 'press' },
      look: 'secondary',
    },
    history: 'staff',
  },
  publish: {
    permission: publishGatheringPermission,
    from: ['draft', 'agreed'],
    to: 'published',
    guard: mustBeApproved,
    button: {
      ...{ path: step('publish'), texts: 'training.publish', asks: 'form' },
      mend: ({ id }: { readonly id: string }) => `/staff/gatherings/${id}/ask-approval`,
    },
    history: 'staff',
  },
  unpublish: {
    permission: unpublishGatheringPermission,
    from: ['published'],
    to: 'draft',
    button: { path: step('unpublish'), texts: 'training.unpublish', asks: 'form', look: 'secondary' },
    history: 'staff',
  },
} as const satisfies Steps;

export const eventWorkflow: Workflow<typeof eventSteps> = {
  kind: 'gathering',
  outOfState: 'gathering_not_in_state',
  steps: eventSteps,
};
