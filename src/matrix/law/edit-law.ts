import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { editLawPermission } from '../permissions.ts';
import { mustBeOfHere } from './must-be-of-here.ts';
import { lockLaw, saveLaw } from './queries-staff.ts';
import type { LawForm } from './schema.ts';

/** Corrects an act; from then on the Action's file leaves it alone. Problems: `not_permitted`, `changed_meanwhile`, `place_not_here`. */
export async function editLaw(work: Work, { lawId, form }: { lawId: string; form: LawForm }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const law = await lockLaw(tx, actionId, lawId);
  mustBeAbleTo(actor, editLawPermission, law);
  if (form.version !== law.version) throw problem('changed_meanwhile');
  await mustBeOfHere(tx, form.law.jurisdiction);
  await saveLaw(tx, lawId, form.law, { by: actor.personId, on: dayIn(zone, now), now });
  await audit(work, editLawPermission.name, { kind: 'law', id: lawId }, { version: law.version + 1 });
}
