import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { materialPermissions } from './permissions.ts';
import { lockMaterial, noteWriter, replaceAuthors, updateMaterial } from './queries.ts';
import { materialValues, mustKnowAuthors } from './record-material.ts';
import { mustNameAuthors, nextMaterialState } from './rules.ts';
import type { MaterialForm } from './schema.ts';

/** Corrects what a draft is and who wrote it. Problems: `not_permitted`, `changed_meanwhile`, `material_not_in_state`, `organisation_not_known`, and those of `mustNameAuthors`. */
export async function editMaterial(
  work: Work,
  { materialId, form }: { materialId: string; form: MaterialForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const material = await lockMaterial(tx, actionId, materialId);
  mustBeAbleTo(actor, materialPermissions.edit, material);
  nextMaterialState(material.state, 'edit');
  if (form.version !== material.version) throw problem('changed_meanwhile');
  mustNameAuthors(form);
  await mustKnowAuthors(work, form.authorIds);
  await updateMaterial(tx, materialId, materialValues(form), now);
  await replaceAuthors(tx, materialId, form.authorIds);
  await noteWriter(tx, material, actor.personId);
  const subject = { kind: 'material', id: materialId };
  await audit(work, 'material.edit', subject, { version: form.version + 1 });
}
