import type { Work } from '../../platform/work.ts';
import { finishStep } from '../../platform/workflow/take-step.ts';
import { findOpenAddendum, saveAddendum } from './queries.ts';
import { addendumWorkflow } from './workflow.ts';

/** Withdraws what is open of an agreement that ends, whose verb has asked for the permission and holds it. */
export async function closeAddendumOf(work: Work, { agreementId }: { agreementId: string }): Promise<void> {
  const open = await findOpenAddendum(work.tx, agreementId);
  if (!open) return;
  await saveAddendum(work.tx, open.id, { state: 'withdrawn', changedAt: work.now });
  await finishStep(work, addendumWorkflow, 'withdraw', open.id);
}
