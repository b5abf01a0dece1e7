import type { PlainDate } from '../../platform/dates.ts';
import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import { type CommitteeSubject, committeePermissions } from './permissions.ts';
import { mustBeClosable, mustBeUndeclared } from './rules.ts';

type Closable = CommitteeSubject & Parameters<typeof mustBeClosable>[0];

const step = (name: string) => `/committees/:committeeId/${name}`;

/** Convened, declared to, held and recorded, closed; its report is signed by each who was present, and final with the last signature. */
export const committeeSteps = {
  declare: {
    permission: committeePermissions.declare,
    from: ['convened'],
    within: (committee: CommitteeSubject) => mustBeUndeclared(committee),
    button: { path: step('declare'), texts: 'grants.committee.declare', asks: 'form' },
    task: 'committee_declare',
    history: 'staff',
  },
  record: {
    permission: committeePermissions.record,
    from: ['convened'],
    button: { path: step('record'), texts: 'grants.committee.record', asks: 'form', look: 'secondary' },
    history: 'staff',
  },
  close: {
    permission: committeePermissions.close,
    from: ['convened'],
    to: 'signing',
    guard: (committee: Closable, today: PlainDate) => mustBeClosable(committee, today),
    button: {
      path: step('close'),
      texts: 'grants.committee.close',
      asks: 'form',
      mend: ({ id, callId }: Closable & { readonly callId: string }, code: string) =>
        code === 'committee_ahead' || code === 'committee_undeclared'
          ? undefined
          : code === 'committee_not_ranked'
            ? `/staff/calls/${callId}/ranking`
            : `/committees/${id}/record`,
    },
    // Before the meeting there is nothing to close.
    task: ({ meetingOn }: Closable, today: PlainDate) => (meetingOn <= today ? 'committee_close' : undefined),
    tells: 'signers_of_committee',
    history: 'staff',
  },
  edit: {
    permission: committeePermissions.edit,
    from: ['convened'],
    button: { path: step('edit'), texts: 'grants.committee.edit', asks: 'form', look: 'secondary' },
    history: 'staff',
  },
  sign: {
    permission: committeePermissions.sign,
    from: ['signing'],
    button: { path: step('sign'), texts: 'grants.committee.sign', asks: 'form', stepUp: true },
    task: 'committee_sign',
    history: 'staff',
  },
  reopen: {
    permission: committeePermissions.reopen,
    from: ['signing'],
    to: 'convened',
    button: { path: step('reopen'), texts: 'grants.committee.reopen', asks: 'form', look: 'secondary' },
    tells: 'signers_of_committee',
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
