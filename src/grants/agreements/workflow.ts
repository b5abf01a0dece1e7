import { all, ofPartner, own, permission } from '../../platform/permissions.ts';
import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import {
  type Accounted,
  type Compared,
  mustBeComparable,
  mustBeProved,
  mustBeUnproved,
  type Proved,
} from '../account-proofs/rules.ts';
import {
  type Budgeted,
  type Changeable,
  mustHaveMovable,
  mustHaveNoOpenChange,
  mustTakeChange,
  toOpenChange,
} from '../addenda/not-changing.ts';
import { type Noticeable, noticeDay } from '../addenda/notice-day.ts';
import { type Mentored, notMentor } from '../mentoring/not-mentor.ts';
import { mustBeUnoffered, type Signed } from '../signing/rules.ts';
import { signingSteps } from '../signing/steps.ts';
import type { AgreementSubject } from './permissions.ts';
import {
  type Closing,
  type Confirmed,
  mustBeClosable,
  mustBeConfirmed,
  mustBeUnclosed,
  mustBeUnconfirmed,
  mustHaveNewerText,
  type Texted,
} from './rules.ts';

type Closable = AgreementSubject & Closing & Confirmed & Mentored;

const step = (name: string) => `/agreements/:agreementId/${name}`;
const officers = { grant_officer: ofPartner };
const finance = { finance_officer: ofPartner };
const officersAndManager = { grant_officer: ofPartner, programme_manager: all };

/** A correction that waits is one of the tasks of its partner; its sub-grantee cannot do anything about it. */
const mendClosing = ({ id }: Closable, code: string): string | undefined =>
  code === 'corrections_open' ? undefined : placeOf(id, code);
const mendClosingOfPartner = ({ id }: Closable, code: string): string =>
  code === 'corrections_open' ? '/tasks' : placeOf(id, code);
const placeOf = (id: string, code: string) =>
  code === 'instalments_open'
    ? `/agreements/${id}#instalments`
    : code === 'closing_not_confirmed'
      ? `/agreements/${id}/closing`
      : `/agreements/${id}#reports`;
const mustBeClosableByBoth = (agreement: Closable) => {
  mustBeClosable(agreement);
  mustBeConfirmed(agreement);
};

/**
 * Its account proved and confirmed; its text offered, read and signed by both sides, and put in force by a second person of the partner
 * (`sign`); then completed when all is reported and paid, or terminated early. The sub-grantee confirms the closing, then the other side
 * closes: one that ended early is settled and stays terminated.
 */
export const agreementSteps = {
  ...signingSteps,
  prove_account: {
    permission: permission<AgreementSubject>('agreement.prove_account', { cso_certifier: own }),
    from: ['draft'],
    within: (agreement: AgreementSubject & Accounted) => mustBeUnproved(agreement),
    button: {
      path: step('account'),
      texts: 'grants.account.prove',
      asks: 'form',
    },
    task: 'account',
    tells: 'finance_of_agreement',
    history: 'both',
  },
  confirm_account: {
    permission: permission<AgreementSubject>('agreement.confirm_account', finance),
    from: ['draft'],
    within: (agreement: AgreementSubject & Accounted) => mustBeProved(agreement),
    another: {
      than: ({ accountProvedBy }: AgreementSubject & Proved) => [accountProvedBy],
      code: 'account_confirmed_by_sender',
    },
    guard: (agreement: AgreementSubject & Compared) => mustBeComparable(agreement),
    button: { path: step('account/confirm'), texts: 'grants.account.confirm', asks: 'form', stepUp: true },
    task: 'account_confirm',
    tells: 'officer_of_agreement',
    history: 'both',
  },
  return_account: {
    permission: permission<AgreementSubject>('agreement.return_account', finance),
    from: ['draft'],
    within: (agreement: AgreementSubject & Accounted) => mustBeProved(agreement),
    button: { path: step('account/return'), texts: 'grants.account.return', asks: 'form', look: 'secondary' },
    tells: 'sub_grantee_of_agreement',
    history: 'both',
  },
  edit: {
    permission: permission<AgreementSubject>('agreement.edit', officers),
    from: ['draft'],
    within: (agreement: AgreementSubject & Signed) => mustBeUnoffered(agreement),
    button: { path: step('edit'), texts: 'grants.agreement.edit', asks: 'form', look: 'secondary' },
    history: 'both',
  },
  adopt: {
    permission: permission<AgreementSubject>('agreement.adopt_text', officers),
    from: ['draft'],
    within: (agreement: AgreementSubject & Texted & Signed) => {
      mustBeUnoffered(agreement);
      mustHaveNewerText(agreement);
    },
    button: {
      path: step('adopt-text'),
      texts: 'grants.agreement.adopt_text',
      asks: 'press',
      look: 'secondary',
    },
    history: 'both',
  },
  protect: {
    permission: permission<AgreementSubject>('agreement.protect', officersAndManager),
    from: ['draft', 'signed', 'completed', 'terminated'],
    button: { path: step('protection'), texts: 'grants.agreement.protect', asks: 'form', look: 'secondary' },
    history: 'both',
  },
  plan_visit: {
    permission: permission<AgreementSubject>('agreement.plan_visit', officers),
    from: ['signed'],
    button: { path: step('visits/plan'), texts: 'grants.visit.plan', asks: 'form', look: 'secondary' },
    history: 'both',
  },
  appoint_mentor: {
    permission: permission<AgreementSubject>('agreement.appoint_mentor', officers),
    from: ['signed'],
    button: {
      path: step('mentor'),
      texts: 'grants.mentoring.appoint',
      asks: 'form',
      look: 'secondary',
    },
    history: 'both',
  },
  notify_shift: {
    permission: permission<AgreementSubject>('agreement.notify_shift', { cso_certifier: own }),
    from: ['signed'],
    within: (agreement: AgreementSubject & Changeable & Budgeted, today) => {
      mustTakeChange(agreement, today);
      mustHaveMovable(agreement);
    },
    guard: (agreement: AgreementSubject & Changeable & Noticeable, today) => {
      mustHaveNoOpenChange(agreement);
      noticeDay({ ...agreement, today });
    },
    button: {
      path: step('shift'),
      texts: 'grants.addendum.shift',
      asks: 'form',
      look: 'secondary',
      mend: toOpenChange,
    },
    history: 'both',
  },
  ask_change: {
    permission: permission<AgreementSubject>('agreement.ask_change', { cso_certifier: own }),
    from: ['signed'],
    within: (agreement: AgreementSubject & Changeable, today) => mustTakeChange(agreement, today),
    guard: (agreement: AgreementSubject & Changeable) => mustHaveNoOpenChange(agreement),
    button: {
      path: step('change'),
      texts: 'grants.addendum.ask',
      asks: 'form',
      look: 'secondary',
      mend: toOpenChange,
    },
    history: 'both',
  },
  draft_addendum: {
    permission: permission<AgreementSubject>('agreement.draft_addendum', officers),
    from: ['signed'],
    within: (agreement: AgreementSubject & Changeable, today) => mustTakeChange(agreement, today),
    another: notMentor,
    guard: (agreement: AgreementSubject & Changeable) => mustHaveNoOpenChange(agreement),
    button: {
      path: step('addendum'),
      texts: 'grants.addendum.draft',
      asks: 'form',
      look: 'secondary',
      mend: toOpenChange,
    },
    history: 'both',
  },
  confirm_closing: {
    permission: permission<AgreementSubject>('agreement.confirm_closing', { cso_certifier: own }),
    from: ['signed', 'terminated'],
    within: (agreement: AgreementSubject & Confirmed) => mustBeUnconfirmed(agreement),
    guard: (agreement: Closable) => mustBeClosable(agreement),
    button: {
      path: step('closing/confirm'),
      texts: 'grants.closing.confirm',
      asks: 'form',
      stepUp: true,
      look: 'secondary',
      mend: mendClosing,
    },
    history: 'both',
  },
  return_closing: {
    permission: permission<AgreementSubject>('agreement.return_closing', officersAndManager),
    from: ['signed', 'terminated'],
    within: (agreement: AgreementSubject & Confirmed) => {
      mustBeConfirmed(agreement);
      mustBeUnclosed(agreement);
    },
    another: notMentor,
    button: {
      path: step('closing/return'),
      texts: 'grants.closing.return',
      asks: 'form',
      look: 'secondary',
    },
    history: 'both',
  },
  complete: {
    permission: permission<AgreementSubject>('agreement.complete', officersAndManager),
    from: ['signed'],
    to: 'completed',
    another: notMentor,
    guard: mustBeClosableByBoth,
    button: {
      path: step('complete'),
      texts: 'grants.agreement.complete',
      asks: 'form',
      stepUp: true,
      look: 'secondary',
      mend: mendClosingOfPartner,
    },
    history: 'both',
  },
  settle: {
    permission: permission<AgreementSubject>('agreement.settle', officersAndManager),
    from: ['terminated'],
    within: (agreement: AgreementSubject & Confirmed) => mustBeUnclosed(agreement),
    another: notMentor,
    guard: mustBeClosableByBoth,
    button: {
      path: step('settle'),
      texts: 'grants.agreement.settle',
      asks: 'form',
      stepUp: true,
      look: 'secondary',
      mend: mendClosingOfPartner,
    },
    history: 'both',
  },
  // With the award that its certifier declines, or the application that is excluded.
  set_aside: {
    permission: permission<AgreementSubject>('agreement.set_aside', { ...officers, cso_certifier: own }),
    from: ['draft'],
    to: 'set_aside',
    history: 'both',
  },
  terminate: {
    permission: permission<AgreementSubject>('agreement.terminate', officersAndManager),
    from: ['signed'],
    to: 'terminated',
    another: notMentor,
    button: {
      path: step('terminate'),
      texts: 'grants.agreement.terminate',
      asks: 'form',
      stepUp: true,
      look: 'warning',
    },
    history: 'both',
  },
} as const satisfies Steps;

export type AgreementState = StateOf<typeof agreementSteps>;
export const agreementWorkflow: Workflow<typeof agreementSteps> = {
  kind: 'agreement',
  outOfState: 'agreement_not_in_state',
  steps: agreementSteps,
};
