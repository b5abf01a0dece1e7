import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { officerPermissions } from './permissions.ts';
import { deleteOfficer, lockOfficer } from './queries.ts';

/** Deletes what was said of an officer. Earlier screenings keep the name that was compared. Problem: `not_found`. */
export async function removeOfficer(work: Work, { officerId }: { officerId: string }): Promise<void> {
  const officer = await lockOfficer(work.tx, officerId);
  mustBeAbleTo(work.actor, officerPermissions.remove, officer);
  await deleteOfficer(work.tx, officerId);
  const { organisationId } = officer;
  await work.enqueue('screening.renew', { organisationId });
  const about = { kind: 'officer', id: officerId };
  await audit(work, officerPermissions.remove.name, about, { organisation: organisationId });
}
