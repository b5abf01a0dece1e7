import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import { type ComplaintSubject, complaintPermissions } from './permissions.ts';

type Decidable = ComplaintSubject & { concerned: readonly string[] };

const step = (name: string) => `/complaints/:complaintId/${name}`;
/** Not for those who checked, assessed, ranked or decided. */
const another = { than: ({ concerned }: Decidable) => concerned, code: 'complaint_about_own_work' };

/** Made by the applicant; upheld or rejected by a person whose work it is not about, or withdrawn. */
export const complaintSteps = {
  uphold: {
    permission: complaintPermissions.uphold,
    from: ['made'],
    to: 'upheld',
    another,
    button: { path: step('uphold'), texts: 'grants.complaint.uphold', asks: 'form', stepUp: true },
    task: 'complaint',
    tells: 'applicant_of_complaint',
    history: 'both',
  },
  reject: {
    permission: complaintPermissions.reject,
    from: ['made'],
    to: 'rejected',
    another,
    button: { path: step('reject'), texts: 'grants.complaint.reject', asks: 'form', look: 'secondary' },
    task: 'complaint',
    tells: 'applicant_of_complaint',
    history: 'both',
  },
  withdraw: {
    permission: complaintPermissions.withdraw,
    from: ['made'],
    to: 'withdrawn',
    button: { path: step('withdraw'), texts: 'grants.complaint.withdraw', asks: 'form', look: 'secondary' },
    history: 'both',
  },
} as const satisfies Steps;

export type ComplaintState = StateOf<typeof complaintSteps>;
export const complaintWorkflow: Workflow<typeof complaintSteps> = {
  kind: 'complaint',
  outOfState: 'complaint_not_in_state',
  steps: complaintSteps,
};
