import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { repliesFor } from './places.ts';
import { listPlaces, lockCycle } from './queries.ts';
import { insertInvitation, listInstitutions } from './queries-verdicts.ts';
import type { InviteForm } from './schema.ts';
import { cycleWorkflow } from './workflow.ts';

/**
 * Gives an institution the right to reply to what is found about its jurisdiction. Returns the invitation's id.
 * Problems: `not_permitted`, `cycle_not_in_state`, `place_not_here`, `institution_of_elsewhere`, `institution_invited`.
 */
export async function inviteInstitution(
  work: Work,
  { cycleId, form }: { cycleId: string; form: InviteForm },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  const state = beginStep(work, cycleWorkflow, 'invite', cycle);
  const refused = (code: string, field: string) => problem(code, {}, { field });
  const place = (await listPlaces(tx, cycleId)).find(({ id }) => id === form.place);
  if (!place) throw refused('place_not_here', 'place');
  const institution = (await listInstitutions(tx, actionId)).find(({ id }) => id === form.organisation);
  if (!institution || !repliesFor(place.code, institution.jurisdiction))
    throw refused('institution_of_elsewhere', 'organisation');
  const id = newId();
  const row = {
    id,
    placeId: place.id,
    organisationId: institution.id,
    invitedBy: actor.personId,
    invitedAt: now,
  };
  if (!(await insertInvitation(tx, row))) throw refused('institution_invited', 'organisation');
  if (state === 'reply') await work.enqueue('cycle.invite', { invitationId: id });
  await finishStep(work, cycleWorkflow, 'invite', cycleId, { invitation: id, place: place.code });
  return id;
}
