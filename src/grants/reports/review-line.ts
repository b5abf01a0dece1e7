import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { listBillsOfLine } from '../bills/queries.ts';
import { askedAnew } from './exchanges.ts';
import { getLine } from './expenditure-lines.ts';
import { saveLine } from './queries.ts';
import { seenInReview } from './typed-line.ts';
import { lineWorkflow } from './workflow.ts';

/** The rules a line is queried or rejected by; their texts are messages `grants.report.rule.<key>`. */
export const lineRules = [
  'outside_budget',
  'no_document',
  'outside_period',
  'not_necessary',
  'vat',
  'double_funding',
  'wrong_rate',
  'procurement',
  'other',
] as const;
export type LineVerdict =
  | { verb: 'accept' }
  | { verb: 'query' | 'reject'; rule: (typeof lineRules)[number]; text: string };

/**
 * Accepts, queries or rejects one line; a query or a rejection names its rule and says why. `seen`: what its page showed (`seenInReview`).
 * Problems: `line_not_in_state`, `report_not_in_state`, `changed_since_shown`.
 */
export async function reviewLine(
  work: Work,
  input: { lineId: string; verdict: LineVerdict; seen?: string | undefined },
): Promise<void> {
  const line = await getLine(work, input.lineId);
  const { verdict } = input;
  const state = beginStep(work, lineWorkflow, verdict.verb, line);
  mustBeSeen(input.seen, seenInReview(line, await listBillsOfLine(work.tx, line.id)));
  const reason =
    verdict.verb === 'accept'
      ? {}
      : askedAnew(line, { rule: verdict.rule, query: verdict.text, askedAt: work.now });
  await saveLine(work.tx, line.id, {
    state,
    ...reason,
    reviewedBy: work.actor.personId,
    reviewedAt: work.now,
  });
  const details = { line: line.id, verdict: verdict.verb };
  await finishStep(work, lineWorkflow, verdict.verb, line.reportId, details);
}
