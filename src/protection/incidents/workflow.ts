import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import {
  assessPermission,
  type IncidentSubject,
  recordPermission,
  withdrawPermission,
  writePermission,
} from './permissions.ts';
import { type Complete, missingPages } from './rules/complete.ts';
import { familyFault } from './rules/family.ts';
import { heardBefore } from './rules/heard.ts';

const step = (name: string) => `/staff/incidents/:incidentId/${name}`;

/** What an incident must have before it is recorded; said on its summary. */
function mustBeWhole(record: Complete, today: PlainDate): void {
  if (missingPages(record).length > 0) throw problem('incident_incomplete');
  if (record.toOn! > today) throw problem('incident_in_future');
  if (heardBefore(record) !== undefined) throw problem('incident_heard_before');
  const fault = familyFault(record);
  if (fault) throw problem(fault === 'group' ? 'incident_group_too_small' : 'incident_one_family');
}

/** Written on short pages as a draft of its writer, recorded, checked by a second monitor; withdrawn for good, and empty then. */
export const incidentSteps = {
  record: {
    permission: recordPermission,
    from: ['draft'],
    to: 'recorded',
    guard: mustBeWhole,
    button: { path: step('record'), texts: 'incident.record', asks: 'press' },
    history: 'both',
  },
  write: {
    permission: writePermission,
    from: ['draft', 'recorded'],
    form: step('what'),
    history: 'both',
  },
  assess: {
    permission: assessPermission,
    from: ['recorded'],
    another: { than: ({ writers }: IncidentSubject) => writers, code: 'incident_own_record' },
    button: { path: step('assess'), texts: 'incident.assess', asks: 'form' },
    history: 'both',
  },
  withdraw: {
    permission: withdrawPermission,
    from: ['draft', 'recorded'],
    to: 'withdrawn',
    button: { path: step('withdraw'), texts: 'incident.withdraw', asks: 'form', look: 'warning' },
    history: 'both',
  },
} as const satisfies Steps;

export type IncidentState = StateOf<typeof incidentSteps>;
export const incidentWorkflow: Workflow<typeof incidentSteps> = {
  kind: 'incident',
  outOfState: 'incident_not_in_state',
  steps: incidentSteps,
};
