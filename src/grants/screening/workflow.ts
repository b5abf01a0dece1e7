import { permission } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import type { VaultSubject } from '../vault/permissions.ts';
import { screening } from './permissions.ts';

/** Whether a hit is one of the latest screening, against a list that holds: only then it is decided. */
export type Counting = { readonly latest: boolean; readonly listWithdrawn: boolean };
type Proposed = VaultSubject & { readonly proposedBy: string | null };

/** Throws `screening_hit_superseded`. */
function mustCount({ latest, listWithdrawn }: Counting): void {
  if (!latest || listWithdrawn) throw problem('screening_hit_superseded');
}
const within = (hit: Counting) => mustCount(hit);
const another = {
  than: ({ proposedBy }: Proposed) => [proposedBy],
  code: 'needs_second_person',
};
const step = (name: string) => `/screening-hits/:screeningHitId/${name}`;
const proposing = { from: ['waiting'], within, task: 'screening_hit', history: 'staff' } as const;

/**
 * A hit: one person says with a reason that the listed one is somebody else, or the same; another confirms it, or sends it back. Nothing is
 * decided by the program.
 */
export const hitSteps = {
  clear: {
    ...proposing,
    permission: permission<VaultSubject>('screening_hit.clear', screening),
    to: 'clear_proposed',
    button: { path: step('clear'), texts: 'grants.screening.clear', asks: 'form' },
  },
  uphold: {
    ...proposing,
    permission: permission<VaultSubject>('screening_hit.uphold', screening),
    to: 'uphold_proposed',
    button: { path: step('uphold'), texts: 'grants.screening.uphold', asks: 'form', look: 'secondary' },
  },
  confirm_clearing: {
    permission: permission<VaultSubject>('screening_hit.confirm_clearing', screening),
    from: ['clear_proposed'],
    to: 'cleared',
    within,
    another,
    button: {
      path: step('confirm-clearing'),
      texts: 'grants.screening.confirm_clearing',
      asks: 'form',
      stepUp: true,
    },
    task: 'screening_hit',
    history: 'staff',
  },
  confirm_upholding: {
    permission: permission<VaultSubject>('screening_hit.confirm_upholding', screening),
    from: ['uphold_proposed'],
    to: 'upheld',
    within,
    another,
    button: {
      path: step('confirm-upholding'),
      texts: 'grants.screening.confirm_upholding',
      asks: 'form',
      stepUp: true,
    },
    task: 'screening_hit',
    history: 'staff',
  },
  send_back: {
    permission: permission<VaultSubject>('screening_hit.send_back', screening),
    from: ['clear_proposed', 'uphold_proposed'],
    to: 'waiting',
    within,
    button: {
      path: step('send-back'),
      texts: 'grants.screening.send_back',
      asks: 'press',
      look: 'secondary',
    },
    history: 'staff',
  },
} as const satisfies Steps;

export type HitState = StateOf<typeof hitSteps>;
export const hitWorkflow: Workflow<typeof hitSteps> = {
  kind: 'screening_hit',
  outOfState: 'screening_hit_not_in_state',
  steps: hitSteps,
};
