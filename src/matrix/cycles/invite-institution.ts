import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { cyclePermissions } from './permissions.ts';
import { repliesFor } from './places.ts';
import { listPlaces, lockCycle } from './queries.ts';
import { insertInvitation, listInstitutions } from './queries-verdicts.ts';
import type { InviteForm } from './schema.ts';

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
  mustBeAbleTo(actor, cyclePermissions.invite, undefined);
  if (cycle.state !== 'adjudicating' && cycle.state !== 'reply') throw problem('cycle_not_in_state');
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
  if (cycle.state === 'reply') await work.enqueue('cycle.invite', { invitationId: id });
  await audit(work, 'cycle.invite', { kind: 'cycle', id: cycleId }, { invitation: id, place: place.code });
  return id;
}
