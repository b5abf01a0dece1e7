import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import { type OfferSubject, reservePermissions } from './permissions.ts';

type Dated = OfferSubject & { readonly answerBy: PlainDate; readonly hasLapsed: boolean };

const step = (name: string) => `/offers/:offerId/${name}`;
/** Problem: `offer_lapsed` (day). */
function mustBeInTime({ hasLapsed, answerBy }: Dated): void {
  if (hasLapsed) throw problem('offer_lapsed', { day: answerBy });
}

/** Offered from the reserve list until a day; accepted, it is an award; declined or not answered, the next is offered it. */
export const offerSteps = {
  accept: {
    permission: reservePermissions.accept,
    from: ['offered'],
    to: 'accepted',
    within: mustBeInTime,
    button: { path: step('accept'), texts: 'grants.offer.accept', asks: 'form', stepUp: true },
    task: 'offer',
    tells: 'officer_of_offer',
    history: 'both',
  },
  decline: {
    permission: reservePermissions.decline,
    from: ['offered'],
    to: 'declined',
    within: mustBeInTime,
    button: {
      path: step('decline'),
      texts: 'grants.offer.decline',
      asks: 'form',
      stepUp: true,
      look: 'secondary',
    },
    task: 'offer',
    tells: 'officer_of_offer',
    history: 'both',
  },
} as const satisfies Steps;

export type StoredOfferState = StateOf<typeof offerSteps>;
export const offerWorkflow: Workflow<typeof offerSteps> = {
  kind: 'offer',
  outOfState: 'offer_not_in_state',
  steps: offerSteps,
};
