import { parseAmount } from '../../platform/money.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { listBillsOfLine } from '../bills/queries.ts';
import { askedAnew } from './exchanges.ts';
import { getLine } from './expenditure-lines.ts';
import { type Line, saveLine } from './queries.ts';
import { mustBePart } from './rules.ts';
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
type Reason = { rule: (typeof lineRules)[number]; text: string };
/** `accepted`: an amount as it is typed, in the currency of the agreement. `basis`: what was looked at were others, drawn from its report. */
export type LineVerdict =
  | { verb: 'accept'; basis?: 'sample' }
  | ({ verb: 'query' | 'reject' } & Reason)
  | ({ verb: 'accept_part'; accepted: string } & Reason);

/**
 * Accepts, queries or rejects one line, or accepts a part of it; whatever is not accepted has its rule and reason. `seen`: what its page
 * showed (`seenInReview`). Problems: `line_not_in_state`, `report_not_in_state`, `changed_since_shown`, `amount_not_read`, `part_not_more`,
 * `part_not_less`.
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
  const refusedMinor = refusedOf(line, verdict);
  await saveLine(work.tx, line.id, {
    state,
    refusedMinor,
    ...reason,
    reviewedBy: work.actor.personId,
    reviewedAt: work.now,
  });
  const details: Record<string, string | number> = {
    ...{ line: line.id, verdict: verdict.verb, refused_minor: refusedMinor },
  };
  if (verdict.verb === 'accept' && verdict.basis) details.basis = verdict.basis;
  await finishStep(work, lineWorkflow, verdict.verb, line.reportId, details);
}

/** What of a line's amount its verdict refuses, in minor units. */
function refusedOf(line: Line, verdict: LineVerdict): number {
  if (verdict.verb === 'reject') return line.amountMinor;
  if (verdict.verb !== 'accept_part') return 0;
  const accepted = parseAmount(verdict.accepted, line.currency);
  if (accepted === undefined) throw problem('amount_not_read', {}, { field: 'accepted' });
  mustBePart(accepted, line);
  return line.amountMinor - accepted;
}
