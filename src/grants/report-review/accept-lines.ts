import { hashOfContent } from '../../platform/canonical.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { listBills } from '../bills/queries.ts';
import { type Line, listLines, lockReport } from '../reports/queries.ts';
import { reviewLine } from '../reports/review-line.ts';
import { isUndecided } from '../reports/rules.ts';
import { seenInReview } from '../reports/typed-line.ts';
import { reviewLinesPermission } from '../reports/workflow.ts';

/** The lines of a report on which nobody has decided and nothing is asked, in their order, and all of it as a hash. */
export async function undecidedOf(
  tx: Tx,
  reportId: string,
): Promise<{ readonly lines: readonly Line[]; readonly seen: string }> {
  const lines = (await listLines(tx, reportId)).filter(isUndecided);
  const bills = await listBills(tx, reportId);
  const shown = lines.map((line) => [
    line.id,
    seenInReview(
      line,
      bills.filter(({ lineId }) => lineId === line.id),
    ),
  ]);
  return { lines, seen: hashOfContent(shown) };
}

/**
 * Accepts several lines of a report at once, all of them or none, each as if it alone had been accepted. `seen`: what the page showed
 * (`undecidedOf`). Returns how many. Problems: those of `reviewLine`, `lines_not_chosen`, `changed_since_shown`.
 */
export async function acceptLines(
  work: Work,
  { reportId, lineIds, seen }: { reportId: string; lineIds: readonly string[]; seen?: string | undefined },
): Promise<number> {
  const report = await lockReport(work.tx, reportId);
  mustBeAbleTo(work.actor, reviewLinesPermission, report);
  const undecided = await undecidedOf(work.tx, report.id);
  const chosen = undecided.lines.filter(({ id }) => lineIds.includes(id));
  if (lineIds.length === 0)
    throw problem('lines_not_chosen', {}, { field: takeField(undecided.lines[0]?.id ?? '') });
  mustBeSeen(seen, undecided.seen);
  // One that was decided on meanwhile is in no list of the undecided.
  if (chosen.length < lineIds.length) throw problem('changed_since_shown');
  for (const { id } of chosen) await reviewLine(work, { lineId: id, verdict: { verb: 'accept' } });
  return chosen.length;
}

/** The tick that takes a line. */
export function takeField(lineId: string): string {
  return `take_${lineId}`;
}
