import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { getLine } from './expenditure-lines.ts';
import { reportPermissions } from './permissions.ts';
import { saveLine } from './queries.ts';
import { nextLineState, nextReportState } from './rules.ts';

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

/** Accepts, queries or rejects one line; a query or a rejection names its rule and says why. Problems: `line_not_in_state`, `report_not_in_state`. */
export async function reviewLine(work: Work, input: { lineId: string; verdict: LineVerdict }): Promise<void> {
  const line = await getLine(work, input.lineId);
  mustBeAbleTo(work.actor, reportPermissions.reviewLine, line.report);
  nextReportState(line.report.state, 'review_line');
  const { verdict } = input;
  const reason = verdict.verb === 'accept' ? {} : { rule: verdict.rule, query: verdict.text };
  await saveLine(work.tx, line.id, {
    state: nextLineState(line.state, verdict.verb),
    ...reason,
    reviewedBy: work.actor.personId,
    reviewedAt: work.now,
  });
  await audit(
    work,
    reportPermissions.reviewLine.word,
    { kind: 'report', id: line.reportId },
    { line: line.id, verdict: verdict.verb },
  );
}
