import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { describePlacePermission } from '../permissions.ts';
import { placeOf } from './citation.ts';
import { findVersion, keepPlace, lockLaw, saveLaw } from './queries-staff.ts';
import type { PlaceForm } from './schema.ts';

/**
 * Says in our own words what stands at a place of a version; what was said of the same place before is corrected.
 * Problems: `not_permitted`, `not_found`, `citation_place_unclear`.
 */
export async function describePlace(
  work: Work,
  { lawVersionId, form }: { lawVersionId: string; form: PlaceForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const version = await findVersion(tx, actionId, lawVersionId);
  if (!version) throw problem('not_found');
  const law = await lockLaw(tx, actionId, version.lawId);
  mustBeAbleTo(actor, describePlacePermission, law);
  const { place, ...said } = form;
  const path = placeOf(place, 'place');
  const on = dayIn(zone, now);
  await keepPlace(tx, { ...said, lawVersionId, path, checkedOn: on, updatedAt: now });
  await saveLaw(tx, law.id, {}, { by: actor.personId, on, now });
  await audit(work, describePlacePermission.name, { kind: 'law', id: law.id }, { place: path });
}
