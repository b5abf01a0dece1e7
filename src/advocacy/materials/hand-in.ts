import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockMaterial, updateMaterial } from './queries.ts';
import { forgetConfirmed } from './queries-reviews.ts';
import { materialWorkflow } from './workflow.ts';

/** Gives a draft to be reviewed by somebody else. Problems: `not_permitted`, `material_not_in_state`, `material_without_original`. */
export async function handInMaterial(work: Work, { materialId }: { materialId: string }): Promise<void> {
  const { tx, actionId, now } = work;
  const material = await lockMaterial(tx, actionId, materialId);
  const state = beginStep(work, materialWorkflow, 'hand_in', material);
  await updateMaterial(tx, materialId, { state }, now);
  await finishStep(work, materialWorkflow, 'hand_in', materialId, { edition: material.edition });
}

/** Opens it again for writing, from the review or when it was approved. Problems: `not_permitted`, `material_not_in_state`. */
export async function takeBackMaterial(work: Work, { materialId }: { materialId: string }): Promise<void> {
  const { tx, actionId, now } = work;
  const material = await lockMaterial(tx, actionId, materialId);
  const state = beginStep(work, materialWorkflow, 'take_back', material);
  await forgetConfirmed(tx, { materialId, edition: material.edition });
  await updateMaterial(tx, materialId, { state }, now);
  await finishStep(work, materialWorkflow, 'take_back', materialId, { edition: material.edition });
}
