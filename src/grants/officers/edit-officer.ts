import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { officerPermissions } from './permissions.ts';
import { lockOfficer, saveOfficer } from './queries.ts';
import { mustFollow } from './rules.ts';
import type { OfficerForm } from './schema.ts';

/** Changes what is said of an officer: the organisation is screened anew. Problems: `not_found`, `officer_order`. */
export async function editOfficer(
  work: Work,
  { officerId, form }: { officerId: string; form: OfficerForm },
): Promise<void> {
  const officer = await lockOfficer(work.tx, officerId);
  mustBeAbleTo(work.actor, officerPermissions.edit, officer);
  mustFollow(form);
  const { organisationId } = officer;
  await saveOfficer(work.tx, officerId, { ...form, recordedBy: work.actor.personId, recordedAt: work.now });
  await work.enqueue('screening.renew', { organisationId });
  const about = { kind: 'officer', id: officerId };
  await audit(work, officerPermissions.edit.name, about, { organisation: organisationId });
}
