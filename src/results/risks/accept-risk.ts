import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockRisk, saveRisk } from './queries.ts';
import { seenOfRisk } from './seen-of-risk.ts';
import { riskWorkflow } from './workflow.ts';

/**
 * Takes a proposed risk into the register. `seen`: what its page showed (`seenOfRisk`). Problems: `not_permitted`, `not_found`,
 * `risk_not_in_state`, `changed_since_shown`.
 */
export async function acceptRisk(
  work: Work,
  { riskId, seen }: { riskId: string; seen?: string | undefined },
): Promise<void> {
  const risk = await lockRisk(work.tx, work.actionId, riskId);
  const state = beginStep(work, riskWorkflow, 'accept', risk);
  mustBeSeen(seen, seenOfRisk(risk));
  await saveRisk(work, risk, 'accept', { state });
  await finishStep(work, riskWorkflow, 'accept', risk.id);
}
