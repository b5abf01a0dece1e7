import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import { vaultPermissions } from './permissions.ts';

type Dated = { readonly organisationId: string; readonly validUntil: string | null };

const step = (name: string) => `/organisation/documents/:vaultDocumentId/${name}`;

/** A document is used until a newer one replaces it, or until its organisation uses it no longer. One with a last day is a task. */
export const vaultSteps = {
  replace: {
    permission: vaultPermissions.replace,
    from: ['current'],
    to: 'replaced',
    button: { path: step('replace'), texts: 'grants.vault.replace', asks: 'form' },
    task: ({ validUntil }: Dated) => (validUntil === null ? undefined : 'document_expires'),
    history: 'both',
  },
  withdraw: {
    permission: vaultPermissions.withdraw,
    from: ['current'],
    to: 'withdrawn',
    button: { path: step('withdraw'), texts: 'grants.vault.withdraw', asks: 'form', look: 'secondary' },
    history: 'both',
  },
} as const satisfies Steps;

export type VaultState = StateOf<typeof vaultSteps>;
export const vaultWorkflow: Workflow<typeof vaultSteps> = {
  kind: 'vault_document',
  outOfState: 'vault_document_not_in_state',
  steps: vaultSteps,
};
