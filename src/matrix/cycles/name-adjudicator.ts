import { listCandidates } from '../../people/index.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { cyclePermissions } from './permissions.ts';
import { listPlaces, lockCycle } from './queries.ts';
import { listAssessing, saveAdjudicator } from './queries-seats.ts';
import type { AdjudicatorForm } from './schema.ts';
import { cycleWorkflow } from './workflow.ts';

/**
 * Names who decides in a jurisdiction where its two assessors differ, in place of who was named before. It is nobody who assesses it or
 * did. Problems: `not_permitted`, `cycle_not_in_state`, `place_not_here`, `assessor_not_available`, `adjudicator_assesses`.
 */
export async function nameAdjudicator(
  work: Work,
  { cycleId, form }: { cycleId: string; form: AdjudicatorForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  beginStep(work, cycleWorkflow, 'name_adjudicator', cycle);
  const refused = (code: string, field: string) => problem(code, {}, { field });
  const place = (await listPlaces(tx, cycleId)).find(({ id }) => id === form.place);
  if (!place) throw refused('place_not_here', 'place');
  const [personId = '', organisationId = ''] = form.adjudicator.split('/');
  const known = await listCandidates(tx, actionId, Object.keys(cyclePermissions.adjudicate.roles));
  if (!known.some((one) => one.personId === personId && one.organisationId === organisationId))
    throw refused('assessor_not_available', 'adjudicator');
  if ((await listAssessing(tx, place.id)).includes(personId))
    throw refused('adjudicator_assesses', 'adjudicator');
  const named = { personId, organisationId, namedBy: actor.personId, namedAt: now };
  await saveAdjudicator(tx, { ...named, placeId: place.id });
  await finishStep(work, cycleWorkflow, 'name_adjudicator', cycleId, { place: place.code, person: personId });
}
