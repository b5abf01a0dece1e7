import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockRisk, saveRisk } from './queries.ts';
import { riskWorkflow } from './workflow.ts';

/** Closes a risk, with the reason. Problems: `not_permitted`, `not_found`, `risk_not_in_state`. */
export async function closeRisk(
  work: Work,
  { riskId, remark }: { riskId: string; remark: string },
): Promise<void> {
  const risk = await lockRisk(work.tx, work.actionId, riskId);
  const state = beginStep(work, riskWorkflow, 'close', risk);
  await saveRisk(work, risk, 'close', { state, remark });
  await finishStep(work, riskWorkflow, 'close', risk.id);
}
