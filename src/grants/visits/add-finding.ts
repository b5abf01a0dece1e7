import { dayIn, type PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { lockVisit } from './queries.ts';
import { insertFinding } from './queries-findings.ts';
import { mustLeaveTime, type Side } from './rules.ts';
import { visitWorkflow } from './workflow.ts';

export type NewFinding = {
  readonly finding: string;
  readonly followUp: string;
  readonly side: Side;
  readonly dueOn: PlainDate;
};

/** Writes down what was found, what follows, whose it is and by when. Returns its id. Problems: `visit_not_in_state`, `follow_up_day_past`. */
export async function addFinding(
  work: Work,
  { visitId, ...made }: NewFinding & { visitId: string },
): Promise<string> {
  const { id: visit, agreementId, organisationId, ...rest } = await lockVisit(work.tx, visitId);
  beginStep(work, visitWorkflow, 'find', { ...rest, id: visit, organisationId });
  mustLeaveTime(made.dueOn, dayIn(zone, work.now));
  const id = newId();
  await insertFinding(work.tx, {
    ...made,
    ...{ id, visitId: visit, agreementId, organisationId, createdAt: work.now },
  });
  await finishStep(work, visitWorkflow, 'find', visit, { finding: id });
  return id;
}
