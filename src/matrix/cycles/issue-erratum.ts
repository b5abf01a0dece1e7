import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { listPlaces, lockCycle } from './queries.ts';
import { insertErratum } from './queries-verdicts.ts';
import { mustBeOfCycle } from './reply.ts';
import type { ErratumForm } from './schema.ts';
import { cycleWorkflow } from './workflow.ts';

/** Corrects a published cycle by a text that stands beside it. Problems: `not_permitted`, `cycle_not_in_state`, `place_not_here`, `standard_not_known`. */
export async function issueErratum(
  work: Work,
  { cycleId, form }: { cycleId: string; form: ErratumForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  beginStep(work, cycleWorkflow, 'correct', cycle);
  if (form.placeId !== null && !(await listPlaces(tx, cycleId)).some(({ id }) => id === form.placeId))
    throw problem('place_not_here', {}, { field: 'place' });
  await mustBeOfCycle(work, cycleId, form.cycleStandardId);
  const id = newId();
  await insertErratum(tx, { ...form, id, cycleId, issuedBy: actor.personId, issuedAt: now });
  await finishStep(work, cycleWorkflow, 'correct', cycleId, { erratum: id });
}
