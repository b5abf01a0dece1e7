import type { PlainDate } from '../../platform/dates.ts';
import { ofPartner, own, permission } from '../../platform/permissions.ts';
import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import type { AgreementSubject } from '../agreements/permissions.ts';
import { mustTakeMore } from '../bills/rules.ts';
import { notMentor } from '../mentoring/not-mentor.ts';
import { mustBeScreened, type ScreenedToday, screeningHref } from '../screening/rules.ts';
import { mustBeSigned, type RequestConditions, requestableMinor } from './rules.ts';

export type InstalmentSubject = AgreementSubject & { agreementId: string };
type Requestable = InstalmentSubject & { conditions: RequestConditions };
/** `proofCount`: the proofs beside it that nobody has closed. */
type Provable = InstalmentSubject & { readonly proofCount: number };
type ApprovedOnce = InstalmentSubject & { firstApprovedBy: string | null };
/** A payment is approved to an organisation that is screened. */
const screened = ({ screening }: InstalmentSubject & ScreenedToday, today: PlainDate) =>
  mustBeScreened(screening, today);
const toScreening = ({ organisationId }: InstalmentSubject, code: string) =>
  screeningHref(organisationId, code);

const step = (name: string) => `/instalments/:instalmentId/${name}`;
const reports = ({ agreementId }: InstalmentSubject, code: string) =>
  code === 'report_missing' || code === 'final_report_missing'
    ? `/agreements/${agreementId}#reports`
    : undefined;

/**
 * Requested by the sub-grantee, approved by two different people, paid, and proved by the bank's document. A refusal leads back to the plan, until it is paid; closing the agreement cancels
 * what is not paid.
 */
export const instalmentSteps = {
  request: {
    permission: permission<InstalmentSubject>('instalment.request', { cso_certifier: own }),
    from: ['planned'],
    to: 'requested',
    within: ({ conditions }: Requestable) => mustBeSigned(conditions),
    guard: ({ conditions }: Requestable) => void requestableMinor(conditions),
    button: {
      path: step('request'),
      texts: 'grants.instalment.request',
      asks: 'press',
      mend: reports,
      told: true,
      toldAs: { instalment_corrections_open: 'instalment_waits_for_corrections' },
    },
    tells: 'officer_of_instalment',
    history: 'both',
  },
  approve_first: {
    permission: permission<InstalmentSubject>('instalment.approve_first', { grant_officer: ofPartner }),
    from: ['requested'],
    to: 'approved_once',
    guard: screened,
    button: {
      path: step('approve-first'),
      texts: 'grants.instalment.approve_first',
      asks: 'form',
      stepUp: true,
      mend: toScreening,
    },
    tells: 'finance_of_instalment',
    another: notMentor,
    task: 'approve_first',
    history: 'staff',
  },
  approve_second: {
    permission: permission<InstalmentSubject>('instalment.approve_second', { finance_officer: ofPartner }),
    from: ['approved_once'],
    to: 'approved',
    guard: screened,
    another: [
      notMentor,
      { than: ({ firstApprovedBy }: ApprovedOnce) => [firstApprovedBy], code: 'same_approver' },
    ],
    button: {
      path: step('approve-second'),
      texts: 'grants.instalment.approve_second',
      asks: 'form',
      stepUp: true,
      mend: toScreening,
    },
    task: 'approve_second',
    history: 'staff',
  },
  pay: {
    permission: permission<InstalmentSubject>('instalment.pay', { finance_officer: ofPartner }),
    from: ['approved'],
    to: 'paid',
    another: notMentor,
    button: { path: step('pay'), texts: 'grants.instalment.pay', asks: 'form', stepUp: true },
    task: 'pay',
    tells: 'sub_grantee_of_instalment',
    history: 'both',
  },
  prove: {
    permission: permission<InstalmentSubject>('instalment.prove', { finance_officer: ofPartner }),
    from: ['paid'],
    within: ({ proofCount }: Provable) => mustTakeMore(proofCount),
    button: { path: step('proof'), texts: 'grants.instalment.prove', asks: 'form', look: 'secondary' },
    history: 'both',
  },
  refuse: {
    permission: permission<InstalmentSubject>('instalment.refuse', {
      grant_officer: ofPartner,
      finance_officer: ofPartner,
    }),
    // What both approved, too: what is found wrong before the bank pays is not paid first and recovered after.
    from: ['requested', 'approved_once', 'approved'],
    to: 'planned',
    another: notMentor,
    button: {
      path: step('refuse'),
      texts: 'grants.instalment.refuse',
      asks: 'form',
      look: 'secondary',
    },
    tells: 'sub_grantee_of_instalment',
    history: 'both',
  },
  cancel: {
    permission: permission<InstalmentSubject>('instalment.cancel', {}),
    from: ['planned', 'requested', 'approved_once', 'approved'],
    to: 'cancelled',
    history: 'both',
  },
} as const satisfies Steps;

export type InstalmentState = StateOf<typeof instalmentSteps>;
export const instalmentWorkflow: Workflow<typeof instalmentSteps> = {
  kind: 'instalment',
  outOfState: 'instalment_not_in_state',
  steps: instalmentSteps,
};
