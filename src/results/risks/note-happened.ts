import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockRisk, saveRisk } from './queries.ts';
import { riskWorkflow } from './workflow.ts';

/** Notes that a risk has happened and what was done about it. Problems: `not_permitted`, `not_found`, `risk_not_in_state`. */
export async function noteHappened(
  work: Work,
  { riskId, remark }: { riskId: string; remark: string },
): Promise<void> {
  const risk = await lockRisk(work.tx, work.actionId, riskId);
  const state = beginStep(work, riskWorkflow, 'happen', risk);
  await saveRisk(work, risk, 'happen', { state, remark });
  await finishStep(work, riskWorkflow, 'happen', risk.id);
}
