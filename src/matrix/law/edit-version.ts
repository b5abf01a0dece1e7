import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { editVersionPermission } from '../permissions.ts';
import { findVersion, lockLaw, saveLaw, updateVersion } from './queries-staff.ts';
import type { VersionForm } from './schema.ts';

/** Corrects what is said of a version; it is never deleted, because citations point at it. Problems: `not_permitted`, `not_found`. */
export async function editVersion(
  work: Work,
  { lawVersionId, form }: { lawVersionId: string; form: VersionForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const version = await findVersion(tx, actionId, lawVersionId);
  if (!version) throw problem('not_found');
  const law = await lockLaw(tx, actionId, version.lawId);
  mustBeAbleTo(actor, editVersionPermission, law);
  await updateVersion(tx, lawVersionId, { ...form, updatedAt: now });
  await saveLaw(tx, law.id, {}, { by: actor.personId, on: dayIn(zone, now), now });
  await audit(work, editVersionPermission.name, { kind: 'law', id: law.id }, { version: lawVersionId });
}
