import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { addVersionPermission } from '../permissions.ts';
import { insertVersion, lockLaw, saveLaw } from './queries-staff.ts';
import type { VersionForm } from './schema.ts';

/** Adds how an act reads from a day on, in one language. Returns the version's id: citations point at it. Problem: `not_permitted`. */
export async function addVersion(
  work: Work,
  { lawId, form }: { lawId: string; form: VersionForm },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const law = await lockLaw(tx, actionId, lawId);
  mustBeAbleTo(actor, addVersionPermission, law);
  const id = newId();
  await insertVersion(tx, { ...form, id, lawId, updatedAt: now });
  await saveLaw(tx, lawId, {}, { by: actor.personId, on: dayIn(zone, now), now });
  await audit(work, addVersionPermission.name, { kind: 'law', id: lawId }, { version: id });
  return id;
}
