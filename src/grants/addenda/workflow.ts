import { ofPartner, own, permission } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import { type Mentored, notMentor } from '../mentoring/not-mentor.ts';
import type { Change, Facts } from './facts.ts';
import { type AddendumSubject, certifiers, grantOfficers, signers } from './permissions.ts';
import { mustStillBePossible } from './rules.ts';

const step = (name: string) => `/addenda/:addendumId/${name}`;
type Drafted = AddendumSubject & Mentored & { readonly change: Change; readonly facts: Facts };
type Accepted = Drafted & {
  readonly acceptedBy: string | null;
  /** Of another amount: who drafted it. */
  readonly amountDraftedBy: string | null;
};

/** Two people of the partner decide on another amount. */
const byAnother = {
  than: ({ amountDraftedBy }: Accepted) => [amountDraftedBy],
  code: 'addendum_signed_by_drafter',
};
const ofSubGrantee = ({ acceptedBy }: Accepted) => [acceptedBy];
/** What the sub-grantee never asked for is not its own to withdraw. */
const wasAsked = ({ state, requestedAt }: AddendumSubject & { readonly requestedAt?: string | null }) => {
  if (!requestedAt) throw problem('addendum_not_in_state', { state });
};

const possible = ({ change, facts }: Drafted) => mustStillBePossible(change, facts);
const toTerms = ({ id }: AddendumSubject) => `/addenda/${id}/edit`;

/**
 * Asked for by the sub-grantee or drafted at once by the grant officer, who sends it for signature. The sub-grantee signs, then the
 * partner, and from then on the agreement is changed. Until then each side may end it with a reason. A notice is final as it is made.
 */
export const addendumSteps = {
  edit: {
    permission: permission<AddendumSubject>('addendum.edit', grantOfficers),
    from: ['requested', 'draft'],
    to: 'draft',
    another: notMentor,
    button: { path: step('edit'), texts: 'grants.addendum.edit', asks: 'form', look: 'secondary' },
    task: ({ state }: AddendumSubject) => (state === 'requested' ? 'addendum_draft' : undefined),
    history: 'both',
  },
  offer: {
    permission: permission<AddendumSubject>('addendum.offer', grantOfficers),
    from: ['draft'],
    to: 'offered',
    another: notMentor,
    guard: possible,
    button: { path: step('offer'), texts: 'grants.addendum.offer', asks: 'press', mend: toTerms },
    task: 'addendum_draft',
    tells: 'sub_grantee_of_addendum',
    history: 'both',
  },
  accept: {
    permission: permission<AddendumSubject>('addendum.accept', certifiers),
    from: ['offered'],
    to: 'accepted',
    guard: possible,
    button: { path: step('accept'), texts: 'grants.addendum.accept', asks: 'form', stepUp: true },
    task: 'addendum_accept',
    tells: 'officer_of_addendum',
    history: 'both',
  },
  sign: {
    permission: permission<AddendumSubject>('addendum.sign', signers),
    from: ['accepted'],
    to: 'signed',
    another: [{ than: ofSubGrantee, code: 'addendum_signed_by_same' }, notMentor, byAnother],
    guard: possible,
    button: { path: step('sign'), texts: 'grants.addendum.sign', asks: 'form', stepUp: true },
    task: 'addendum_sign',
    tells: 'sub_grantee_of_addendum',
    history: 'both',
  },
  refuse: {
    permission: permission<AddendumSubject>('addendum.refuse', { grant_officer: ofPartner }),
    from: ['requested'],
    to: 'declined',
    button: { path: step('refuse'), texts: 'grants.addendum.refuse', asks: 'form', look: 'secondary' },
    tells: 'sub_grantee_of_addendum',
    history: 'both',
  },
  decline: {
    permission: permission<AddendumSubject>('addendum.decline', { cso_certifier: own }),
    from: ['offered', 'accepted'],
    to: 'declined',
    button: { path: step('decline'), texts: 'grants.addendum.decline', asks: 'form', look: 'secondary' },
    tells: 'officer_of_addendum',
    history: 'both',
  },
  take_back: {
    permission: permission<AddendumSubject>('addendum.take_back', certifiers),
    from: ['requested', 'draft'],
    to: 'withdrawn',
    within: wasAsked,
    button: { path: step('take-back'), texts: 'grants.addendum.take_back', asks: 'form', look: 'secondary' },
    tells: 'officer_of_addendum',
    history: 'both',
  },
  withdraw: {
    permission: permission<AddendumSubject>('addendum.withdraw', grantOfficers),
    from: ['draft', 'offered', 'accepted'],
    to: 'withdrawn',
    button: { path: step('withdraw'), texts: 'grants.addendum.withdraw', asks: 'form', look: 'secondary' },
    tells: 'sub_grantee_of_addendum',
    history: 'both',
  },
} as const satisfies Steps;

export type AddendumState = StateOf<typeof addendumSteps> | 'noticed';
export const openStates = ['requested', 'draft', 'offered', 'accepted'] as const;
export const addendumWorkflow: Workflow<typeof addendumSteps> = {
  kind: 'addendum',
  outOfState: 'addendum_not_in_state',
  steps: addendumSteps,
};

/** A shift within the limit, which needed no signature. */
export function isNotice({ state }: { readonly state: string }): boolean {
  return state === 'noticed';
}
