import { dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { lockMaterial, updateMaterial } from './queries.ts';
import type { WithdrawalForm } from './schema.ts';
import { materialWorkflow } from './workflow.ts';

/** Takes a published material back: its page says that, when and why, and shows no text any more. Problems: `not_permitted`, `material_not_in_state`. */
export async function withdrawMaterial(
  work: Work,
  { materialId, form }: { materialId: string; form: WithdrawalForm },
): Promise<void> {
  const { tx, actionId, now } = work;
  const material = await lockMaterial(tx, actionId, materialId);
  const state = beginStep(work, materialWorkflow, 'withdraw', material);
  const withdrawnOn = dayIn(zone, now);
  await updateMaterial(tx, materialId, { state, withdrawnOn, withdrawnReason: form.reason }, now);
  const details = { edition: material.edition };
  await finishStep(work, materialWorkflow, 'withdraw', materialId, details, { reason: form.reason });
}
