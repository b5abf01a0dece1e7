import { ofPartner, own, permission } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import { type Mentored, notMentor } from '../mentoring/not-mentor.ts';
import type { Change, Facts } from './facts.ts';
import { mustNotBeOver } from './not-over.ts';
import { type AddendumSubject, certifiers, grantOfficers, signers } from './permissions.ts';
import { mustStillBePossible, mustStillRun } from './rules.ts';

const step = (name: string) => `/addenda/:addendumId/${name}`;
type Drafted = AddendumSubject & Mentored & { readonly change: Change; readonly facts: Facts };
type Offered = Drafted & { readonly draftedBy: string | null };
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
/** Who drafted it for the partner does not sign it for the sub-grantee. */
const notDrafter = {
  than: ({ draftedBy }: Offered) => [draftedBy],
  code: 'addendum_accepted_by_drafter',
};
const ofSubGrantee = ({ acceptedBy }: Accepted) => [acceptedBy];
type Asked = AddendumSubject & { readonly requestedAt?: string | null };
/** What the sub-grantee asked for is its own to withdraw, and what it never asked for is its own to decline. */
const wasAsked = ({ state, requestedAt }: Asked) => {
  if (!requestedAt) throw problem('addendum_not_in_state', { state });
};
const isNoOwnDraft = ({ state, requestedAt }: Asked) => {
  if (state === 'draft' && requestedAt) throw problem('addendum_not_in_state', { state });
};

const possible = ({ change, facts }: Drafted) => mustStillBePossible(change, facts);
const running = ({ facts }: Drafted) => mustStillRun(facts);
/** Where its terms are mended, while that is possible. */
const toTerms = ({ id }: AddendumSubject, code: string) =>
  ['addendum_all_reported', 'addendum_too_late'].includes(code) ? undefined : `/addenda/${id}/edit`;

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
    within: mustNotBeOver,
    guard: running,
    button: { path: step('edit'), texts: 'grants.addendum.edit', asks: 'form', look: 'secondary' },
    task: ({ state }: AddendumSubject) => (state === 'requested' ? 'addendum_draft' : undefined),
    history: 'both',
  },
  offer: {
    permission: permission<AddendumSubject>('addendum.offer', grantOfficers),
    from: ['draft'],
    to: 'offered',
    another: notMentor,
    within: mustNotBeOver,
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
    another: notDrafter,
    within: mustNotBeOver,
    guard: possible,
    button: { path: step('accept'), texts: 'grants.addendum.accept', asks: 'form', stepUp: true },
    task: 'addendum_accept',
    tells: 'signers_of_addendum',
    history: 'both',
  },
  sign: {
    permission: permission<AddendumSubject>('addendum.sign', signers),
    from: ['accepted'],
    to: 'signed',
    another: [{ than: ofSubGrantee, code: 'addendum_signed_by_same' }, notMentor, byAnother],
    within: mustNotBeOver,
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
    from: ['draft', 'offered', 'accepted'],
    to: 'declined',
    within: isNoOwnDraft,
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
    permission: permission<AddendumSubject>('addendum.withdraw', signers),
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
