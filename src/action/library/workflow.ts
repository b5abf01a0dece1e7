import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import { documentPermissions } from './permissions.ts';

const step = (name: string) => `/staff/documents/:documentId/${name}`;

/** A document is listed with all its versions until it is withdrawn, and can be listed again. */
export const documentSteps = {
  revise: {
    permission: documentPermissions.revise,
    from: ['listed'],
    button: { path: step('versions/new'), texts: 'action.document.revise', asks: 'form' },
    history: 'staff',
  },
  correct: {
    permission: documentPermissions.correct,
    from: ['listed'],
    button: { path: step('correct'), texts: 'action.document.correct', asks: 'form', look: 'secondary' },
    history: 'staff',
  },
  withdraw: {
    permission: documentPermissions.withdraw,
    from: ['listed'],
    to: 'withdrawn',
    button: { path: step('withdraw'), texts: 'action.document.withdraw', asks: 'form', look: 'secondary' },
    history: 'staff',
  },
  restore: {
    permission: documentPermissions.restore,
    from: ['withdrawn'],
    to: 'listed',
    button: { path: step('restore'), texts: 'action.document.restore', asks: 'press' },
    history: 'staff',
  },
} as const satisfies Steps;

export type DocumentState = StateOf<typeof documentSteps>;
export const documentWorkflow: Workflow<typeof documentSteps> = {
  kind: 'document',
  outOfState: 'document_not_in_state',
  steps: documentSteps,
};
