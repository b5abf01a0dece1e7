import { hashOfContent } from '../../platform/canonical.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { besideLines } from '../bills/beside-lines.ts';
import { type Line, listLines, lockReport, type Report } from '../reports/queries.ts';
import { reviewLine } from '../reports/review-line.ts';
import { isUndecided } from '../reports/rules.ts';
import { spentOf } from '../reports/spent-of.ts';
import { seenInReview } from '../reports/typed-line.ts';
import { reviewLinesPermission } from '../reports/workflow.ts';
import { type Look, whereToLook } from './where-to-look.ts';

type Undecided = {
  readonly lines: readonly Line[];
  /** Why each of them is looked at, or that it is one of the others. */
  readonly look: ReadonlyMap<string, Look>;
  /** The others, once all that is looked at is decided on: they can be accepted together. */
  readonly rest: readonly Line[];
  /** All of it as a hash. */
  readonly seen: string;
};

/** The lines of a report on which nobody has decided and nothing is asked, in their order, and where to look first. */
export async function undecidedOf(asking: Pick<Work, 'tx' | 'actor'>, report: Report): Promise<Undecided> {
  const all = await listLines(asking.tx, report.id);
  const beside = await besideLines(asking, report);
  const headings = (await spentOf(asking, report)).filter(({ leftMinor }) => leftMinor < 0);
  const look = whereToLook(report, all, { beside, over: new Set(headings.map(({ heading }) => heading)) });
  const lines = all.filter(isUndecided);
  const isRest = ({ id }: Line) => look.get(id)?.why === 'rest';
  const others = lines.filter(isRest);
  const shown = lines.map((line) => [line.id, seenInReview(line, beside(line.id).bills), isRest(line)]);
  return { lines, look, rest: others.length === lines.length ? others : [], seen: hashOfContent(shown) };
}

/**
 * Accepts several lines of a report at once, all of them or none, each as if it alone had been accepted; with `rest` those that nobody
 * needs to look at, which each entry of the trail says. `seen`: what the page showed (`undecidedOf`). Returns how many. Problems: those
 * of `reviewLine`, `lines_not_chosen`, `changed_since_shown`.
 */
export async function acceptLines(
  work: Work,
  input: { reportId: string; lineIds: readonly string[]; rest?: boolean; seen?: string | undefined },
): Promise<number> {
  const report = await lockReport(work.tx, input.reportId);
  mustBeAbleTo(work.actor, reviewLinesPermission, report);
  const { lines, rest, seen } = await undecidedOf(work, report);
  const chosen = lines.filter(({ id }) => input.lineIds.includes(id));
  const unseen = input.rest ? rest.filter((line) => !chosen.includes(line)) : [];
  if (input.lineIds.length === 0 && !input.rest)
    throw problem('lines_not_chosen', {}, { field: takeField(lines[0]?.id ?? '') });
  mustBeSeen(input.seen, seen);
  // One that was decided on meanwhile is in no list of the undecided.
  if (chosen.length < input.lineIds.length || chosen.length + unseen.length === 0)
    throw problem('changed_since_shown');
  for (const { id } of chosen) await reviewLine(work, { lineId: id, verdict: { verb: 'accept' } });
  for (const { id } of unseen)
    await reviewLine(work, { lineId: id, verdict: { verb: 'accept', basis: 'sample' } });
  return chosen.length + unseen.length;
}

/** The tick that takes a line. */
export function takeField(lineId: string): string {
  return `take_${lineId}`;
}

/** The tick that takes all lines that nobody needs to look at. */
export const restField = 'rest';
