import { dayIn, type PlainDate } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { lockRisk, saveRisk } from './queries.ts';
import { mustBeAhead } from './rules.ts';
import { riskWorkflow } from './workflow.ts';

/**
 * Opens a risk again that is closed, was declined, or happened and may happen once more, with its next review.
 * Problems: `not_permitted`, `not_found`, `risk_not_in_state`, `risk_review_past`.
 */
export async function reopenRisk(
  work: Work,
  { riskId, remark, reviewOn }: { riskId: string; remark: string; reviewOn: PlainDate },
): Promise<void> {
  const risk = await lockRisk(work.tx, work.actionId, riskId);
  const state = beginStep(work, riskWorkflow, 'reopen', risk);
  mustBeAhead(reviewOn, dayIn(zone, work.now));
  await saveRisk(work, risk, 'reopen', { state, remark, reviewOn });
  await finishStep(work, riskWorkflow, 'reopen', risk.id);
}
