import { dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { writeEvent } from '../trail/write-event.ts';
import { holdIncident } from './hold-incident.ts';
import { saveIncident } from './queries-write.ts';
import { incidentWorkflow } from './workflow.ts';

/**
 * A draft becomes a record, once. Problems: `incident_not_in_state`, `incident_incomplete`, `incident_in_future`,
 * `incident_group_too_small`, `incident_one_family`.
 */
export async function recordIncident(work: Work, incidentId: string): Promise<void> {
  const state = beginStep(work, incidentWorkflow, 'record', await holdIncident(work, incidentId));
  await saveIncident(work.tx, incidentId, { state, recordedOn: dayIn(zone, work.now) });
  await writeEvent(work, incidentWorkflow.steps.record.permission.name, incidentId);
}
