import type { Work } from '../../platform/work.ts';
import { beginStep } from '../../platform/workflow/take-step.ts';
import { writeEvent } from '../trail/write-event.ts';
import { holdIncident } from './hold-incident.ts';
import { type Change, replaceActs, replaceSources, saveIncident } from './queries-write.ts';
import { incidentWorkflow } from './workflow.ts';

const nothing: Change = {
  ...{ recordedOn: null, kind: null, note: null, filesKept: false, people: null, range: null, groups: [] },
  ...{ jurisdiction: null, border: null, placeKind: null, direction: null, partOfDay: null, fromOn: null },
  ...{
    toOn: null,
    indicators: null,
    mechanism: null,
    standingReason: null,
    checkerId: null,
    checkedOn: null,
  },
  standing: 'unchecked',
};

/** For good: everything that was written goes, and a row stays that says there was one. Problem: `incident_not_in_state`. */
export async function withdrawIncident(work: Work, incidentId: string): Promise<void> {
  const { tx } = work;
  const state = beginStep(work, incidentWorkflow, 'withdraw', await holdIncident(work, incidentId));
  await replaceActs(tx, incidentId, []);
  await replaceSources(tx, incidentId, []);
  await saveIncident(tx, incidentId, { ...nothing, state });
  await writeEvent(work, incidentWorkflow.steps.withdraw.permission.name, incidentId);
}
