import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { checkRisk } from './check-risk.ts';
import { lockRisk, saveRisk } from './queries.ts';
import type { ChangeForm } from './schema.ts';
import { riskWorkflow } from './workflow.ts';

/**
 * Changes what is written of a risk, with the reason.
 * Problems: `not_permitted`, `not_found`, `risk_not_in_state`, `changed_meanwhile`, and those of `checkRisk`.
 */
export async function changeRisk(
  work: Work,
  { riskId, form }: { riskId: string; form: ChangeForm },
): Promise<void> {
  const risk = await lockRisk(work.tx, work.actionId, riskId);
  beginStep(work, riskWorkflow, 'change', risk);
  const { version, ...changed } = form;
  if (version !== risk.version) throw problem('changed_meanwhile');
  await checkRisk(work, changed, risk);
  await saveRisk(work, risk, 'change', changed);
  const { likelihood, impact } = changed;
  await finishStep(work, riskWorkflow, 'change', risk.id, { version: version + 1, likelihood, impact });
}
