import { dayIn } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import type { SealKeys } from '../sealed.ts';
import { writeEvent } from '../trail/write-event.ts';
import type { assessed, standingReasons } from './codes.ts';
import { holdIncident } from './hold-incident.ts';
import { saveIncident } from './queries-write.ts';
import { assessmentFault } from './rules/assessment.ts';
import { openNote } from './seal.ts';
import { incidentWorkflow } from './workflow.ts';

export type Assessment = {
  readonly incidentId: string;
  readonly standing: (typeof assessed)[number];
  readonly reason: (typeof standingReasons)[number];
  /** What was read. */
  readonly version: number;
};

/**
 * A second monitor says how well it is founded; the same of the same person once more changes nothing. Problems: `incident_not_in_state`,
 * `incident_own_record`, `changed_meanwhile`, `incident_note_closed`, `incident_reason_unfit`, `incident_sources_few`.
 */
export async function assessIncident(
  work: Work,
  keys: SealKeys,
  { incidentId, standing, reason, version }: Assessment,
): Promise<void> {
  const found = await holdIncident(work, incidentId);
  beginStep(work, incidentWorkflow, 'assess', found);
  const { personId } = work.actor;
  if (found.standing === standing && found.standingReason === reason && found.checkerId === personId) return;
  if (found.version !== version) throw problem('changed_meanwhile');
  if (openNote(keys, incidentId, found.note) === undefined) throw problem('incident_note_closed');
  const fault = assessmentFault({ standing, reason, sources: found.sources });
  if (fault === 'reason') throw problem('incident_reason_unfit', {}, { field: 'reason' });
  if (fault === 'sources') throw problem('incident_sources_few', {}, { field: 'standing' });
  await saveIncident(work.tx, incidentId, {
    ...{ standing, standingReason: reason, checkerId: personId, version: version + 1 },
    checkedOn: dayIn(zone, work.now),
  });
  await writeEvent(work, incidentWorkflow.steps.assess.permission.name, incidentId);
}
