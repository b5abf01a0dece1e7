import type { Steps, Workflow } from '../../platform/workflow/steps.ts';
import { closePermission, editPermission, suspendPermission, verifyPermission } from './permissions.ts';

const step = (name: string) => `/staff/services/:serviceId/${name}`;

/** Written by one organisation, listed once another confirms it; suspended or closed by any keeper, at once. */
export const serviceSteps = {
  verify: {
    permission: verifyPermission,
    from: ['draft', 'listed', 'suspended'],
    to: 'listed',
    button: { path: step('verify'), texts: 'service.verify', asks: 'form' },
    history: 'both',
  },
  edit: {
    permission: editPermission,
    from: ['draft', 'listed', 'suspended'],
    button: { path: step('edit'), texts: 'service.edit', asks: 'form', look: 'secondary' },
    history: 'both',
  },
  suspend: {
    permission: suspendPermission,
    from: ['listed'],
    to: 'suspended',
    button: { path: step('suspend'), texts: 'service.suspend', asks: 'press', look: 'warning' },
    history: 'both',
  },
  close: {
    permission: closePermission,
    from: ['draft', 'listed', 'suspended'],
    to: 'closed',
    button: { path: step('close'), texts: 'service.close', asks: 'form', look: 'warning' },
    history: 'both',
  },
} as const satisfies Steps;

export const serviceWorkflow: Workflow<typeof serviceSteps> = {
  kind: 'service',
  outOfState: 'service_not_in_state',
  steps: serviceSteps,
};
