import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { recordLawPermission } from '../permissions.ts';
import { mustBeOfHere } from './must-be-of-here.ts';
import { insertLaw } from './queries-staff.ts';
import type { LawForm } from './schema.ts';

/** Records an act. Returns its id. Problems: `not_permitted`, `place_not_here`. */
export async function recordLaw(work: Work, { law }: LawForm): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, recordLawPermission, undefined);
  await mustBeOfHere(tx, law.jurisdiction);
  const id = newId();
  const checkedOn = dayIn(zone, now);
  await insertLaw(tx, { ...law, id, actionId, recordedBy: actor.personId, checkedOn, now });
  await audit(work, recordLawPermission.name, { kind: 'law', id }, { jurisdiction: law.jurisdiction });
  return id;
}
