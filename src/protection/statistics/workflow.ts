import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import {
  offerPermission,
  returnPermission,
  setAsidePermission,
  signPermission,
  withdrawPermission,
} from './permissions.ts';

const step = (name: string) => `/staff/releases/:releaseId/${name}`;

/**
 * Built by the program; signed, or sent back with a reason, by another organisation than the one that prepared it, which answers or sets it
 * aside; withdrawn for good. What was built was seen, so no other table takes its place.
 */
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
  return: {
    permission: returnPermission,
    from: ['ready'],
    to: 'returned',
    another: { than: ({ preparedBy }: { preparedBy: string }) => [preparedBy], code: 'release_own' },
    button: { path: step('return'), texts: 'release.return', asks: 'form', look: 'secondary' },
    history: 'both',
  },
  offer: {
    permission: offerPermission,
    from: ['returned'],
    to: 'ready',
    button: { path: step('offer'), texts: 'release.offer', asks: 'form' },
    task: 'returned',
    history: 'both',
  },
  setAside: {
    permission: setAsidePermission,
    from: ['returned'],
    to: 'set_aside',
    button: {
      path: step('set-aside'),
      texts: 'release.set_aside',
      asks: 'form',
      look: 'warning',
      stepUp: true,
    },
    task: 'returned',
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

/** While it is built, and once it was refused, there is no step of a person. */
export type ReleaseState = StateOf<typeof releaseSteps> | 'building' | 'refused';
export const releaseWorkflow: Workflow<typeof releaseSteps> = {
  kind: 'release',
  outOfState: 'release_not_in_state',
  steps: releaseSteps,
};
