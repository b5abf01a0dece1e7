import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { writeEvent } from '../trail/write-event.ts';
import { holdIncident } from './hold-incident.ts';
import { recordPermission } from './permissions.ts';
import { listMonitoredPlaces } from './queries.ts';
import { saveIncident } from './queries-write.ts';
import { incidentWorkflow } from './workflow.ts';

/**
 * A draft becomes a record, once: pressed twice, the second press changes nothing. Problems: `incident_not_in_state`, `incident_incomplete`, `incident_in_future`,
 * `incident_heard_before`, `incident_group_too_small`, `incident_one_family`, `incident_place_elsewhere`.
 */
export async function recordIncident(work: Work, incidentId: string): Promise<void> {
  const { tx, actor, actionId } = work;
  const found = await holdIncident(work, incidentId);
  if (found.state === 'recorded' && found.writerId === actor.personId && found.version === 1)
    return mustBeAbleTo(actor, recordPermission, found);
  const state = beginStep(work, incidentWorkflow, 'record', found);
  // The duty may have changed since the page of the place was written.
  if (!(await listMonitoredPlaces(tx, actionId)).includes(found.jurisdiction!))
    throw problem('incident_place_elsewhere');
  await saveIncident(tx, incidentId, { state, recordedOn: dayIn(zone, work.now) });
  await writeEvent(work, recordPermission.name, incidentId);
}
