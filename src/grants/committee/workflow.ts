import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import { mustBeHeld } from './convening-rules.ts';
import { type CommitteeSubject, committeePermissions } from './permissions.ts';
import { hasText, mustBeClosable, mustBeCompletable, mustBeUndeclared } from './rules.ts';

type Closable = CommitteeSubject & Parameters<typeof mustBeClosable>[0];
type Completable = CommitteeSubject & Parameters<typeof mustBeCompletable>[0];
type Declarable = Deciding & Parameters<typeof mustBeUndeclared>[0];

const step = (name: string) => `/committees/:committeeId/${name}`;
/** Nothing goes on in a call that was cancelled. Problem: `call_not_in_state`. */
const mustGoOn = ({ callState }: CommitteeSubject): void => {
  if (callState === 'cancelled') throw problem('call_not_in_state', { state: callState, verb: 'committee' });
};
type Deciding = CommitteeSubject & { readonly isDecided: boolean };
/** A report is made before the decision: nothing leads to one after it. Problems: `call_not_in_state`, `already_decided`. */
const mustPrecede = (committee: Deciding): void => {
  mustGoOn(committee);
  if (committee.isDecided) throw problem('already_decided');
};
/** A report that waits for signatures is opened again, not cancelled, while the call is not decided. Problem: `committee_not_in_state`. */
const mustBeUnsigned = ({ state, isDecided }: Deciding): void => {
  if (state === 'signing' && !isDecided) throw problem('committee_not_in_state', { state, verb: 'cancel' });
};
/** Where the record of the meeting mends what it lacks. */
const mendedInRecord = [
  'committee_undeclared',
  'committee_declared_late',
  'committee_without_quorum',
  'committee_without_chair',
  'committee_without_minutes',
  'committee_other_ranking',
  'committee_lot_open',
  'committee_votes_wrong',
  'committee_tie_open',
];

/**
 * Convened, declared to, held and recorded, closed; its report is signed by each who was present, and final with the last signature, or
 * with a reason without those that are missing. A meeting that is not closed can be cancelled; the decision on its call ends it.
 */
export const committeeSteps = {
  declare: {
    permission: committeePermissions.declare,
    from: ['convened'],
    within: (committee: Declarable) => {
      mustPrecede(committee);
      mustBeUndeclared(committee);
    },
    button: { path: step('declare'), texts: 'grants.committee.declare', asks: 'form' },
    task: 'committee_declare',
    history: 'staff',
  },
  record: {
    permission: committeePermissions.record,
    from: ['convened'],
    within: mustPrecede,
    guard: (committee: CommitteeSubject & { readonly meetingOn: PlainDate }, today: PlainDate) =>
      mustBeHeld(committee, today),
    button: { path: step('record'), texts: 'grants.committee.record', asks: 'form', look: 'secondary' },
    history: 'staff',
  },
  close: {
    permission: committeePermissions.close,
    from: ['convened'],
    to: 'signing',
    within: mustPrecede,
    guard: (committee: Closable, today: PlainDate) => mustBeClosable(committee, today),
    button: {
      path: step('close'),
      texts: 'grants.committee.close',
      asks: 'form',
      mend: ({ id, callId }: Closable & { readonly callId: string }, code: string) => {
        if (code === 'committee_not_ranked') return `/staff/calls/${callId}/ranking`;
        return mendedInRecord.includes(code) ? `/committees/${id}/record` : undefined;
      },
    },
    // Before the meeting there is nothing to close.
    task: ({ meetingOn }: Closable, today: PlainDate) => (meetingOn <= today ? 'committee_close' : undefined),
    tells: 'signers_of_committee',
    history: 'staff',
  },
  edit: {
    permission: committeePermissions.edit,
    from: ['convened'],
    within: mustPrecede,
    button: { path: step('edit'), texts: 'grants.committee.edit', asks: 'form', look: 'secondary' },
    tells: 'members_of_committee',
    history: 'staff',
  },
  sign: {
    permission: committeePermissions.sign,
    from: ['signing'],
    within: (committee: CommitteeSubject & { readonly report: object | null }) => {
      mustGoOn(committee);
      if (!hasText(committee.report)) throw problem('not_found');
    },
    button: { path: step('sign'), texts: 'grants.committee.sign', asks: 'form', stepUp: true },
    task: 'committee_sign',
    history: 'staff',
  },
  complete: {
    permission: committeePermissions.complete,
    from: ['signing'],
    to: 'signed',
    within: (committee: Completable, today: PlainDate) => {
      mustGoOn(committee);
      mustBeCompletable(committee, today);
    },
    button: { path: step('complete'), texts: 'grants.committee.complete', asks: 'form', look: 'secondary' },
    history: 'staff',
  },
  reopen: {
    permission: committeePermissions.reopen,
    from: ['signing'],
    to: 'convened',
    within: mustPrecede,
    button: { path: step('reopen'), texts: 'grants.committee.reopen', asks: 'form', look: 'secondary' },
    tells: 'signers_of_committee',
    history: 'staff',
  },
  step_back: {
    permission: committeePermissions.stepBack,
    from: ['convened', 'signing'],
    to: 'convened',
    within: mustGoOn,
    button: { path: step('step-back'), texts: 'grants.committee.step_back', asks: 'form', look: 'secondary' },
    tells: 'concerned_with_conflict',
    history: 'staff',
  },
  cancel: {
    permission: committeePermissions.cancel,
    from: ['convened', 'signing'],
    to: 'cancelled',
    within: mustBeUnsigned,
    button: { path: step('cancel'), texts: 'grants.committee.cancel', asks: 'form', look: 'secondary' },
    tells: 'members_of_committee',
    history: 'staff',
  },
  freeze: {
    permission: committeePermissions.freeze,
    from: ['signing'],
    to: 'signed',
    tells: 'deciders_of_committee',
    history: 'staff',
  },
} as const satisfies Steps;

export type CommitteeState = StateOf<typeof committeeSteps>;
export const committeeWorkflow: Workflow<typeof committeeSteps> = {
  kind: 'committee',
  outOfState: 'committee_not_in_state',
  steps: committeeSteps,
};
