import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockRisk, saveRisk } from './queries.ts';
import { riskWorkflow } from './workflow.ts';

/** Takes a proposed risk into the register. Problems: `not_permitted`, `not_found`, `risk_not_in_state`. */
export async function acceptRisk(work: Work, { riskId }: { riskId: string }): Promise<void> {
  const risk = await lockRisk(work.tx, work.actionId, riskId);
  const state = beginStep(work, riskWorkflow, 'accept', risk);
  await saveRisk(work, risk, 'accept', { state });
  await finishStep(work, riskWorkflow, 'accept', risk.id);
}
