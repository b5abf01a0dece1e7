import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import { type PartSubject, partPermissions } from './permissions.ts';
import { mustBeOpen, mustHaveUntaken } from './rules.ts';

const step = (name: string) => `/staff/report-parts/:partId/${name}`;
type Part = PartSubject & { readonly reportState: string };
type Open = { readonly reportState: string };
const withPartner = ['asked', 'writing', 'returned'] as const;
const within = (part: Open) => mustBeOpen(part);

/**
 * A partner's part of a donor report: asked for, written by the partner, submitted, returned with a remark or accepted, and taken into the
 * report. While the report is with the contracting authority nothing of it changes.
 */
export const partSteps = {
  write: {
    permission: partPermissions.write,
    from: withPartner,
    to: 'writing',
    within: within as (part: Part) => void,
    button: { path: step('write'), texts: 'results.part.write', asks: 'form' },
    task: 'write',
    history: 'staff',
  },
  submit: {
    permission: partPermissions.submit,
    from: withPartner,
    to: 'submitted',
    within: within as (part: Part) => void,
    button: { path: step('submit'), texts: 'results.part.submit', asks: 'form', look: 'secondary' },
    tells: 'programme_manager',
    history: 'staff',
  },
  accept: {
    permission: partPermissions.accept,
    from: ['submitted'],
    to: 'accepted',
    within,
    button: { path: step('accept'), texts: 'results.part.accept', asks: 'press' },
    task: 'check',
    tells: 'partner',
    history: 'staff',
  },
  return: {
    permission: partPermissions.return,
    from: ['submitted', 'accepted'],
    to: 'returned',
    within,
    button: { path: step('return'), texts: 'results.part.return', asks: 'form', look: 'secondary' },
    tells: 'partner',
    history: 'staff',
  },
  take: {
    permission: partPermissions.take,
    from: ['accepted'],
    within: (part: Open & { readonly untaken: number }) => {
      mustBeOpen(part);
      mustHaveUntaken(part);
    },
    button: { path: step('take'), texts: 'results.part.take', asks: 'press' },
    history: 'staff',
  },
  edit: {
    permission: partPermissions.edit,
    from: ['submitted', 'accepted'],
    within,
    button: { path: step('edit'), texts: 'results.part.edit', asks: 'form', look: 'secondary' },
    tells: 'partner',
    history: 'staff',
  },
  change_day: {
    permission: partPermissions.changeDay,
    from: withPartner,
    within,
    button: { path: step('day'), texts: 'results.part.change_day', asks: 'form', look: 'secondary' },
    tells: 'partner',
    history: 'staff',
  },
  withdraw: {
    permission: partPermissions.withdraw,
    from: ['asked', 'writing', 'returned', 'submitted'],
    to: 'withdrawn',
    within,
    button: { path: step('withdraw'), texts: 'results.part.withdraw', asks: 'form', look: 'secondary' },
    tells: 'partner',
    history: 'staff',
  },
} as const satisfies Steps;

export type PartState = StateOf<typeof partSteps>;
export const partWorkflow: Workflow<typeof partSteps> = {
  kind: 'report_part',
  outOfState: 'report_part_not_in_state',
  steps: partSteps,
};
