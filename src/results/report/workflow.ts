import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import { type CheckCase, mustAwaitCheck, mustWantCheck } from '../checking/rules.ts';
import { partPermissions } from '../parts/permissions.ts';
import { type DonorReportSubject, resultsPermissions } from '../permissions.ts';

const step = (name: string) => `/staff/donor-reports/:donorReportId/${name}`;
const submitted = ['submitted', 'returned', 'accepted'] as const;

/**
 * Written as a draft, checked by a second person, submitted as a whole, returned with the reason or accepted. What was submitted can no longer be written until it
 * is returned; questions about it are asked and answered at any time.
 */
export const donorReportSteps = {
  write: { permission: resultsPermissions.writeDonorReport, from: ['draft', 'returned'], history: 'staff' },
  build: { permission: resultsPermissions.buildDonorReport, from: ['draft', 'returned'], history: 'staff' },
  /** What partners are asked for has a life of its own, and its history is not the report's. */
  ask_parts: {
    permission: partPermissions.ask,
    from: ['draft', 'returned'],
    button: { path: step('parts'), texts: 'results.part.ask', asks: 'form', look: 'secondary' },
  },
  /** A second person checks the whole, where one must: asked for once nothing hard is left. */
  ask_check: {
    permission: resultsPermissions.askForCheckOfDonorReport,
    from: ['draft', 'returned'],
    within: mustWantCheck as (report: DonorReportSubject & CheckCase) => void,
    tells: 'programme_manager',
    history: 'staff',
  },
  check: {
    permission: resultsPermissions.checkDonorReport,
    from: ['draft', 'returned'],
    within: mustAwaitCheck as (report: DonorReportSubject & CheckCase) => void,
    another: { than: ({ readyBy }: CheckCase) => [readyBy], code: 'donor_report_same_person' },
    task: 'check',
    tells: 'programme_manager',
    history: 'staff',
  },
  submit: {
    permission: resultsPermissions.submitDonorReport,
    from: ['draft', 'returned'],
    to: 'submitted',
    another: {
      than: ({ checkNeeded, checkedBy }: CheckCase) => (checkNeeded ? [checkedBy] : []),
      code: 'donor_report_checked_by_same',
    },
    task: ({ state, checkAwaited }: DonorReportSubject & CheckCase & { readonly state: string }) => {
      if (checkAwaited) return undefined;
      return state === 'returned' ? 'correct' : 'submit';
    },
    tells: 'contracting_authority',
    history: 'staff',
  },
  accept: {
    permission: resultsPermissions.acceptDonorReport,
    from: ['submitted'],
    to: 'accepted',
    button: {
      path: step('accept'),
      texts: 'results.report.decide',
      label: 'results.report.accept',
      asks: 'form',
      stepUp: true,
    },
    task: 'decide',
    tells: 'programme_manager',
    history: 'staff',
  },
  ask: {
    permission: resultsPermissions.askAboutDonorReport,
    from: submitted,
    button: {
      path: step('ask'),
      texts: 'results.report.ask',
      label: 'results.report.ask',
      asks: 'form',
      look: 'secondary',
    },
    tells: 'programme_manager',
    history: 'staff',
  },
  return: {
    permission: resultsPermissions.returnDonorReport,
    from: ['submitted'],
    to: 'returned',
    button: {
      path: step('return'),
      texts: 'results.report.decide',
      label: 'results.report.return',
      asks: 'form',
      look: 'secondary',
      stepUp: true,
    },
    tells: 'programme_manager',
    history: 'staff',
  },
  answer: {
    permission: resultsPermissions.answerAboutDonorReport,
    from: submitted,
    tells: 'contracting_authority',
    history: 'staff',
  },
} as const satisfies Steps;

export type DonorReportState = StateOf<typeof donorReportSteps>;
export const donorReportWorkflow: Workflow<typeof donorReportSteps> = {
  kind: 'donor_report',
  outOfState: 'donor_report_not_in_state',
  steps: donorReportSteps,
};

/** What the page of its checks says of a report that is with the contracting authority, or through; nothing while it is written. */
export function handedIn(state: DonorReportState): 'submitted' | 'accepted' | undefined {
  return state === 'submitted' || state === 'accepted' ? state : undefined;
}

/** Whether what people wrote in it can be changed. */
export function isWritable(state: DonorReportState): boolean {
  return donorReportSteps.write.from.some((one) => one === state);
}
