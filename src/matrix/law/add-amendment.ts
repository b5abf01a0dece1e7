import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { addAmendmentPermission } from '../permissions.ts';
import { insertAmendment, lockLaw, saveLaw } from './queries-staff.ts';
import type { AmendmentForm } from './schema.ts';

/** Adds the gazette in which an act was amended. Problem: `not_permitted`. */
export async function addAmendment(
  work: Work,
  { lawId, form }: { lawId: string; form: AmendmentForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const law = await lockLaw(tx, actionId, lawId);
  mustBeAbleTo(actor, addAmendmentPermission, law);
  await insertAmendment(tx, lawId, form);
  await saveLaw(tx, lawId, {}, { by: actor.personId, on: dayIn(zone, now), now });
  await audit(work, addAmendmentPermission.name, { kind: 'law', id: lawId });
}
