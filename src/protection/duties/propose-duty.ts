import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { proposePermission } from './permissions.ts';
import { endRefused, insertAppointment, listCandidates, listOfficers } from './queries.ts';
import type { ProposeForm } from './schema.ts';
import { tellOfDuties } from './tell-of-duties.ts';

/**
 * Proposes a person of one's own organisation for a duty; the officers are told that something waits. Returns the id.
 * Problems: `not_a_candidate`, `duty_already_proposed`.
 */
export async function proposeDuty(
  work: Work,
  { personId, duty, jurisdictions }: ProposeForm,
  { baseUrl }: { baseUrl: string },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, proposePermission, undefined);
  const field = { field: 'person' };
  const candidates = await listCandidates(tx, actionId);
  if (!candidates.some((one) => one.personId === personId)) throw problem('not_a_candidate', {}, field);
  const { organisationId } = actor;
  const me = actor.personId;
  await endRefused(tx, { personId, organisationId, duty }, { endedBy: me, endedAt: now });
  const id = newId();
  const row = {
    id,
    actionId,
    personId,
    organisationId,
    duty,
    jurisdictions,
    proposedBy: me,
    proposedAt: now,
  };
  if (!(await insertAppointment(tx, row))) throw problem('duty_already_proposed', {}, field);
  await tellOfDuties(work, 'protection.mail.waits', await listOfficers(tx, actionId), baseUrl);
  await audit(work, proposePermission.name, { kind: 'duty', id }, { duty });
  return id;
}
