import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { officerPermissions } from './permissions.ts';
import { lockOfficer, saveOfficer } from './queries.ts';
import { mustFollow } from './rules.ts';
import type { OfficerForm } from './schema.ts';
import { seenOfOfficer } from './typed-officer.ts';

/**
 * Changes what is said of an officer: the organisation is screened anew. `seen`: what the form was shown with (`seenOfOfficer`). Problems:
 * `not_found`, `changed_meanwhile`, `officer_order`.
 */
export async function editOfficer(
  work: Work,
  { officerId, form, seen }: { officerId: string; form: OfficerForm; seen?: string | undefined },
): Promise<void> {
  const officer = await lockOfficer(work.tx, officerId);
  mustBeAbleTo(work.actor, officerPermissions.edit, officer);
  if (seen !== undefined && seen !== seenOfOfficer(officer)) throw problem('changed_meanwhile');
  mustFollow(form);
  const { organisationId } = officer;
  await saveOfficer(work.tx, officerId, { ...form, recordedBy: work.actor.personId, recordedAt: work.now });
  await work.enqueue('screening.renew', { organisationId });
  const about = { kind: 'officer', id: officerId };
  await audit(work, officerPermissions.edit.name, about, { organisation: organisationId });
}
