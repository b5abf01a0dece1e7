import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import { discardPermission, rebuildPermission, signPermission, withdrawPermission } from './permissions.ts';

const step = (name: string) => `/staff/releases/:releaseId/${name}`;

/** Built by the program; signed by another organisation than the one that prepared it; withdrawn for good, or discarded before. */
export const releaseSteps = {
  sign: {
    permission: signPermission,
    from: ['ready'],
    to: 'signed',
    another: { than: ({ preparedBy }: { preparedBy: string }) => [preparedBy], code: 'release_own' },
    button: { path: step('sign'), texts: 'release.sign', asks: 'form', stepUp: true },
    task: 'sign',
    history: 'both',
  },
  rebuild: {
    permission: rebuildPermission,
    from: ['ready', 'refused'],
    to: 'building',
    button: { path: step('rebuild'), texts: 'release.rebuild', asks: 'press', look: 'secondary' },
    history: 'both',
  },
  discard: {
    permission: discardPermission,
    from: ['ready', 'refused'],
    to: 'discarded',
    button: { path: step('discard'), texts: 'release.discard', asks: 'form', look: 'secondary' },
    history: 'both',
  },
  withdraw: {
    permission: withdrawPermission,
    from: ['signed'],
    to: 'withdrawn',
    button: {
      path: step('withdraw'),
      texts: 'release.withdraw',
      asks: 'form',
      look: 'warning',
      stepUp: true,
    },
    history: 'both',
  },
} as const satisfies Steps;

export type ReleaseState = StateOf<typeof releaseSteps>;
export const releaseWorkflow: Workflow<typeof releaseSteps> = {
  kind: 'release',
  outOfState: 'release_not_in_state',
  steps: releaseSteps,
};
