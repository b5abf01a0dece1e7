import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockMaterial, noteWriter, updateMaterial } from './queries.ts';
import type { RevisionForm } from './schema.ts';
import { materialWorkflow } from './workflow.ts';

/**
 * Begins the next edition of what was published, and says what changes: the public reads that beside it. Until it is published the
 * edition before stays. Problems: `not_permitted`, `material_not_in_state`.
 */
export async function reviseMaterial(
  work: Work,
  { materialId, form }: { materialId: string; form: RevisionForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const material = await lockMaterial(tx, actionId, materialId);
  const state = beginStep(work, materialWorkflow, 'revise', material);
  const edition = material.edition + 1;
  await updateMaterial(tx, materialId, { state, edition, whatChanged: form.whatChanged }, now);
  await noteWriter(tx, { id: materialId, edition }, actor.personId);
  await finishStep(work, materialWorkflow, 'revise', materialId, { edition });
}
