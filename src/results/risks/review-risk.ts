import { dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { lockRisk, saveRisk } from './queries.ts';
import { mustBeAhead } from './rules.ts';
import type { ReviewForm } from './schema.ts';
import { riskWorkflow } from './workflow.ts';

/**
 * Records what was seen when a risk was looked at again, and when that is next.
 * Problems: `not_permitted`, `not_found`, `risk_not_in_state`, `risk_review_past`.
 */
export async function reviewRisk(
  work: Work,
  { riskId, form }: { riskId: string; form: ReviewForm },
): Promise<void> {
  const risk = await lockRisk(work.tx, work.actionId, riskId);
  beginStep(work, riskWorkflow, 'review', risk);
  mustBeAhead(form.reviewOn, dayIn(zone, work.now));
  await saveRisk(work, risk, 'review', form);
  const { likelihood, impact } = form;
  await finishStep(work, riskWorkflow, 'review', risk.id, { likelihood, impact });
}
