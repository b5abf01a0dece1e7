import { dayIn, type PlainDate } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { lockVisit, saveVisit } from './queries.ts';
import { mustBeMovable } from './rules.ts';
import { visitWorkflow } from './workflow.ts';

/** Moves a visit to another day or place, and tells the sub-grantee. Problems: `visit_not_in_state`, `visit_day_past`. */
export async function changeVisit(
  work: Work,
  { visitId, ...changed }: { visitId: string; visitOn: PlainDate; place: string; message: string },
): Promise<void> {
  const visit = await lockVisit(work.tx, visitId);
  beginStep(work, visitWorkflow, 'change', visit);
  const planned = { visitOn: visit.visitOn, since: dayIn(zone, visit.plannedAt) };
  mustBeMovable(changed.visitOn, planned, dayIn(zone, work.now));
  await saveVisit(work.tx, visit.id, changed);
  await finishStep(work, visitWorkflow, 'change', visit.id);
}
