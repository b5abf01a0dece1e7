import { ofPartner, own, permission, type Reach } from '../../platform/permissions.ts';
import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import type { AgreementSubject } from '../agreements/permissions.ts';
import { mustBeOf, mustBeOfOpenVisit, mustBeRecorded, type VisitGaps } from './rules.ts';

const officer = { grant_officer: ofPartner };
const step = (name: string) => `/visits/:visitId/${name}`;
type Recorded = AgreementSubject & { readonly gaps: VisitGaps };

/** A visit is planned with its agreement (`plan_visit`), recorded with its checklist and findings, and handed in. */
export const visitSteps = {
  submit: {
    permission: permission<AgreementSubject>('visit.submit', officer),
    from: ['planned'],
    to: 'submitted',
    guard: (visit: Recorded) => mustBeRecorded(visit),
    button: {
      path: step('submit'),
      texts: 'grants.visit.submit',
      asks: 'press',
      mend: ({ id }: Recorded) => `/visits/${id}#record`,
    },
    task: 'visit',
    tells: 'sub_grantee_of_visit',
    history: 'both',
  },
  find: {
    permission: permission<AgreementSubject>('visit.find', officer),
    from: ['planned'],
    button: { path: step('findings'), texts: 'grants.visit.find', asks: 'form', look: 'secondary' },
    history: 'staff',
  },
  save: {
    permission: permission<AgreementSubject>('visit.save', officer),
    from: ['planned'],
    form: step('sections/:section'),
    history: 'staff',
  },
  change: {
    permission: permission<AgreementSubject>('visit.change', officer),
    from: ['planned'],
    button: { path: step('change'), texts: 'grants.visit.change', asks: 'form', look: 'secondary' },
    tells: 'sub_grantee_of_visit',
    history: 'both',
  },
  cancel: {
    permission: permission<AgreementSubject>('visit.cancel', officer),
    from: ['planned'],
    to: 'cancelled',
    button: { path: step('cancel'), texts: 'grants.visit.cancel', asks: 'form', look: 'secondary' },
    tells: 'sub_grantee_of_visit',
    history: 'both',
  },
} as const satisfies Steps;

type Finding = AgreementSubject & { readonly side: string; readonly state: string };
/** What was found is its officer's until the record of the visit is submitted. */
const ownOnceOpen: Reach<Finding> = (actor, finding, bound) =>
  finding.state !== 'draft' && own(actor, finding, bound);
const ofFinding = (name: string) => `/visit-findings/:findingId/${name}`;

/** A finding is written while the visit is recorded, open from then on, and followed up by the side it names. */
export const findingSteps = {
  remove: {
    permission: permission<AgreementSubject>('visit.remove_finding', officer),
    from: ['draft'],
    within: (finding: AgreementSubject & { readonly visitState: string }) => mustBeOfOpenVisit(finding),
    button: {
      path: ofFinding('remove'),
      texts: 'grants.visit.remove_finding',
      asks: 'press',
      look: 'secondary',
    },
    history: 'staff',
  },
  follow_up: {
    permission: permission<Finding>('visit.follow_up', {
      cso_member: ownOnceOpen,
      cso_certifier: ownOnceOpen,
    }),
    from: ['open'],
    to: 'done',
    within: mustBeOf('sub_grantee') as (finding: Finding) => void,
    button: { path: ofFinding('follow-up'), texts: 'grants.visit.follow_up', asks: 'form' },
    task: 'follow_up',
    tells: 'officer_of_visit',
    history: 'both',
  },
  settle: {
    permission: permission<Finding>('visit.settle_finding', officer),
    from: ['open'],
    to: 'done',
    within: mustBeOf('partner') as (finding: Finding) => void,
    button: { path: ofFinding('settle'), texts: 'grants.visit.settle', asks: 'form' },
    task: 'follow_up',
    tells: 'sub_grantee_of_visit',
    history: 'both',
  },
} as const satisfies Steps;

export type VisitState = StateOf<typeof visitSteps>;
export type FindingState = StateOf<typeof findingSteps>;
export const visitWorkflow: Workflow<typeof visitSteps> = {
  kind: 'visit',
  outOfState: 'visit_not_in_state',
  steps: visitSteps,
};
/** What happens to a finding is in the trail of its visit. */
export const findingWorkflow: Workflow<typeof findingSteps> = {
  kind: 'visit',
  outOfState: 'finding_not_in_state',
  steps: findingSteps,
};
