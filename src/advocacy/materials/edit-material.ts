import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockMaterial, noteWriter, replaceAuthors, updateMaterial } from './queries.ts';
import { materialValues, mustKnowAuthors } from './record-material.ts';
import { mustNameAuthors } from './rules.ts';
import type { MaterialForm } from './schema.ts';
import { materialWorkflow } from './workflow.ts';

/** Corrects what a draft is and who wrote it. Problems: `not_permitted`, `changed_meanwhile`, `material_not_in_state`, `organisation_not_known`, and those of `mustNameAuthors`. */
export async function editMaterial(
  work: Work,
  { materialId, form }: { materialId: string; form: MaterialForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const material = await lockMaterial(tx, actionId, materialId);
  beginStep(work, materialWorkflow, 'edit', material);
  if (form.version !== material.version) throw problem('changed_meanwhile');
  mustNameAuthors(form);
  await mustKnowAuthors(work, form.authorIds);
  await updateMaterial(tx, materialId, materialValues(form), now);
  await replaceAuthors(tx, materialId, form.authorIds);
  await noteWriter(tx, material, actor.personId);
  await finishStep(work, materialWorkflow, 'edit', materialId, { version: form.version + 1 });
}
