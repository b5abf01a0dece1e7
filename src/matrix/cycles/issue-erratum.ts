import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { nextCycleState } from './lifecycle.ts';
import { cyclePermissions } from './permissions.ts';
import { listPlaces, lockCycle } from './queries.ts';
import { insertErratum } from './queries-verdicts.ts';
import { mustBeOfCycle } from './reply.ts';
import type { ErratumForm } from './schema.ts';

/** Corrects a published cycle by a text that stands beside it. Problems: `not_permitted`, `cycle_not_in_state`, `place_not_here`, `standard_not_known`. */
export async function issueErratum(
  work: Work,
  { cycleId, form }: { cycleId: string; form: ErratumForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  mustBeAbleTo(actor, cyclePermissions.correct, undefined);
  nextCycleState(cycle.state, 'correct');
  if (form.placeId !== null && !(await listPlaces(tx, cycleId)).some(({ id }) => id === form.placeId))
    throw problem('place_not_here', {}, { field: 'place' });
  await mustBeOfCycle(work, cycleId, form.cycleStandardId);
  const id = newId();
  await insertErratum(tx, { ...form, id, cycleId, issuedBy: actor.personId, issuedAt: now });
  await audit(work, 'cycle.correct', { kind: 'cycle', id: cycleId }, { erratum: id });
}
