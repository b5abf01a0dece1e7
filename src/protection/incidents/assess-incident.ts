import { dayIn } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { writeEvent } from '../trail/write-event.ts';
import type { assessed, standingReasons } from './codes.ts';
import { holdIncident } from './hold-incident.ts';
import { saveIncident } from './queries-write.ts';
import { incidentWorkflow } from './workflow.ts';

export type Assessment = {
  readonly incidentId: string;
  readonly standing: (typeof assessed)[number];
  readonly reason: (typeof standingReasons)[number];
  /** What was read. */
  readonly version: number;
};

/** A second monitor says how well it is founded. Problems: `incident_not_in_state`, `incident_own_record`, `changed_meanwhile`. */
export async function assessIncident(
  work: Work,
  { incidentId, standing, reason, version }: Assessment,
): Promise<void> {
  const found = await holdIncident(work, incidentId);
  beginStep(work, incidentWorkflow, 'assess', found);
  if (found.version !== version) throw problem('changed_meanwhile');
  await saveIncident(work.tx, incidentId, {
    ...{ standing, standingReason: reason, checkerId: work.actor.personId },
    checkedOn: dayIn(zone, work.now),
  });
  await writeEvent(work, incidentWorkflow.steps.assess.permission.name, incidentId);
}
