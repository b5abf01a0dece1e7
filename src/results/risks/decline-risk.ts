import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockRisk, saveRisk } from './queries.ts';
import { riskWorkflow } from './workflow.ts';

/** Declines a proposed risk, with the reason; who proposed it is told. Problems: `not_permitted`, `not_found`, `risk_not_in_state`. */
export async function declineRisk(
  work: Work,
  { riskId, remark }: { riskId: string; remark: string },
): Promise<void> {
  const risk = await lockRisk(work.tx, work.actionId, riskId);
  const state = beginStep(work, riskWorkflow, 'decline', risk);
  await saveRisk(work, risk, 'decline', { state, remark });
  await finishStep(work, riskWorkflow, 'decline', risk.id);
}
