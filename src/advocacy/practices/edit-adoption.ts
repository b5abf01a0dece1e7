import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { editAdoptionPermission } from './permissions.ts';
import { lockAdoption, updateAdoption } from './queries-adoptions.ts';
import { mustFitTogether } from './rules.ts';
import type { EditAdoptionForm } from './schema.ts';

/** Corrects where and how a practice was adopted. Problems: `not_permitted`, `changed_meanwhile`, and those of `mustFitTogether`. */
export async function editAdoption(
  work: Work,
  { adoptionId, form }: { adoptionId: string; form: EditAdoptionForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const adoption = await lockAdoption(tx, actionId, adoptionId);
  mustBeAbleTo(actor, editAdoptionPermission, adoption);
  const { version, ...values } = form;
  if (version !== adoption.version) throw problem('changed_meanwhile');
  mustFitTogether(form);
  await updateAdoption(tx, adoptionId, values, now);
  await audit(work, 'adoption.edit', { kind: 'practice', id: adoption.practiceId }, { version: version + 1 });
}
