import { dayIn } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { lockRisk, saveRisk } from './queries.ts';
import { mustBeAhead } from './rules.ts';
import type { ReviewForm } from './schema.ts';
import { riskWorkflow } from './workflow.ts';

/**
 * Records what was seen when a risk was looked at again, and when that is next.
 * Problems: `not_permitted`, `not_found`, `risk_not_in_state`, `changed_meanwhile`, `risk_review_past`.
 */
export async function reviewRisk(
  work: Work,
  { riskId, form }: { riskId: string; form: ReviewForm },
): Promise<void> {
  const risk = await lockRisk(work.tx, work.actionId, riskId);
  beginStep(work, riskWorkflow, 'review', risk);
  const { version, ...seen } = form;
  if (version !== risk.version) throw problem('changed_meanwhile');
  mustBeAhead(seen.reviewOn, dayIn(zone, work.now));
  await saveRisk(work, risk, 'review', seen);
  const { likelihood, impact } = seen;
  await finishStep(work, riskWorkflow, 'review', risk.id, { likelihood, impact });
}
