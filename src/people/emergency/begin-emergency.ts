import { audit } from '../../platform/audit/audit.ts';
import { addSeconds } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { mail } from '../mail.ts';
import { beginEmergencyPermission } from '../permissions.ts';
import { insertEmergency, listOfficers } from './queries.ts';
import { emergencyRole } from './rules.ts';

/**
 * An administrator may look at more, for hours, by their own word: nobody can be waited for. Every other data protection officer
 * is told in the same transaction. Returns the id. Problems: `not_permitted`, `no_officer` who would learn of it, `emergency_stands`.
 */
export async function beginEmergency(
  work: Work,
  { reason, hours, baseUrl }: { reason: string; hours: number; baseUrl: string },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, beginEmergencyPermission, undefined);
  const { personId, organisationId } = actor;
  const officers = await listOfficers(tx, actionId, personId);
  if (officers.length === 0) throw problem('no_officer');
  const id = newId();
  const until = addSeconds(now, hours * 3600);
  const given = { id, actionId, personId, organisationId, role: emergencyRole, hours, since: now, until };
  if (!(await insertEmergency(tx, given))) throw problem('emergency_stands');
  for (const officer of officers)
    await mail(work, {
      template: 'emergency_begun',
      to: officer,
      args: { hours, link: `${baseUrl}/staff/emergencies/${id}` },
    });
  const facts = { role: emergencyRole, hours };
  await audit(work, beginEmergencyPermission.name, { kind: 'emergency', id }, facts, { reason });
  return id;
}
