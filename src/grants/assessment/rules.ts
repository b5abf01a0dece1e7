import type { EvaluationGrid } from '../../action/index.ts';
import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

import type { ScoreRule } from './score-rules.ts';

export type AssignmentState = 'assigned' | 'declared' | 'refused' | 'submitted';
export type AssignmentVerb = 'declare' | 'refuse' | 'replace' | 'score' | 'submit';

/** An assessor declares impartiality (or refuses) before anything is visible, then scores, then submits once. Until then an officer can ask another instead. */
export const assignmentLifecycle: Record<
  AssignmentState,
  Partial<Record<AssignmentVerb, AssignmentState>>
> = {
  assigned: { declare: 'declared', refuse: 'refused', replace: 'refused' },
  declared: { score: 'declared', submit: 'submitted', refuse: 'refused', replace: 'refused' },
  refused: {},
  submitted: {},
};

export function nextAssignmentState(state: AssignmentState, verb: AssignmentVerb): AssignmentState {
  const next = assignmentLifecycle[state][verb];
  if (!next) throw problem('assignment_not_in_state', { state, verb });
  return next;
}

/** An application that is no longer eligible, whoever took it out, is not assessed any more. */
type Asked = { readonly state: AssignmentState; readonly applicationState: string };
const isEnded = ({ state, applicationState }: Asked): boolean =>
  (state === 'assigned' || state === 'declared') && applicationState !== 'eligible';

/** What an assignment is shown as: one that an officer ended is not called refused. */
export type ShownState = AssignmentState | 'ended' | 'replaced';
export function shownAs(one: Asked & { readonly replacedAt: Instant | null }): ShownState {
  if (isEnded(one)) return 'ended';
  return one.replacedAt ? 'replaced' : one.state;
}

/** Whether another can be asked in place of its assessor. */
export const isReplaceable = (one: Asked): boolean =>
  !isEnded(one) && assignmentLifecycle[one.state].replace !== undefined;

/** Throws `assessment_ended`. */
export function mustBeAssessed(assignment: Asked): void {
  if (isEnded(assignment)) throw problem('assessment_ended');
}

/** Points of one criterion (whole points as the assessor gives them) with the reason for them. */
export type Scores = Readonly<Record<string, { points: number; justification: string }>>;

/** What keeps an assessment from being submitted, by criterion: `missing`, `out_of_range` or `no_reason`. Empty when it is whole. */
export function faultsOf(
  grid: EvaluationGrid,
  scores: Scores,
): Readonly<Record<string, 'missing' | 'out_of_range' | 'no_reason'>> {
  const faults: Record<string, 'missing' | 'out_of_range' | 'no_reason'> = {};
  for (const criterion of criteriaOf(grid)) {
    const score = scores[criterion.key];
    if (!score) faults[criterion.key] = 'missing';
    else if (
      !Number.isInteger(score.points) ||
      score.points < criterion.minimum ||
      score.points > criterion.maximum
    )
      faults[criterion.key] = 'out_of_range';
    else if (score.justification.trim() === '') faults[criterion.key] = 'no_reason';
  }
  return faults;
}

/** Each criterion has its points and a reason. Throws `assessment_incomplete` (count). */
export function mustBeWhole(grid: EvaluationGrid, scores: Scores): void {
  const count = Object.keys(faultsOf(grid, scores)).length;
  if (count > 0) throw problem('assessment_incomplete', { count });
}

export function criteriaOf(grid: Pick<EvaluationGrid, 'sections'>) {
  return grid.sections.flatMap((section) => section.criteria);
}

/** The weighted total in hundredths of a point. */
export function totalOf(grid: EvaluationGrid, scores: Scores): number {
  return criteriaOf(grid).reduce(
    (sum, { key, weight }) => sum + Math.max(scores[key]?.points ?? 0, 0) * weight * 100,
    0,
  );
}

type GridSection = EvaluationGrid['sections'][number];
/** A section of the grid as it is scored: its points in hundredths, and how many of its criteria lack points or a reason. */
export type ScoredSection = {
  readonly section: GridSection;
  readonly state: 'not_started' | 'in_progress' | 'done';
  readonly points: number;
  readonly maximum: number;
  readonly left: number;
};

/** Each section of a grid with what was given in it and what is left. */
export function scoredSections(grid: EvaluationGrid, scores: Scores): ScoredSection[] {
  const faults = faultsOf(grid, scores);
  return grid.sections.map((section) => {
    const own = { ...grid, sections: [section] };
    const left = section.criteria.filter(({ key }) => faults[key]).length;
    const begun = section.criteria.some(({ key }) => scores[key]);
    return {
      section,
      state: left === 0 ? 'done' : begun ? 'in_progress' : 'not_started',
      points: totalOf(own, scores),
      maximum: maximumOf(own),
      left,
    };
  });
}

/** The scores with those of one section replaced by what was typed there. */
export function withSectionScores(scores: Scores, { criteria }: GridSection, typed: Scores): Scores {
  const keys = new Set(criteria.map(({ key }) => key));
  const others = Object.entries(scores).filter(([key]) => !keys.has(key));
  return { ...Object.fromEntries(others), ...typed };
}

/** The most a grid gives, in hundredths of a point. */
export function maximumOf(grid: EvaluationGrid): number {
  return criteriaOf(grid).reduce((sum, { maximum, weight }) => sum + maximum * weight * 100, 0);
}

/** The sections whose weighted sum is below their floor, in the mean of these assessments. */
export function sectionsBelowFloor(grid: EvaluationGrid, ...assessments: readonly Scores[]): string[] {
  return grid.sections
    .filter(({ criteria, floor }) => {
      const points = assessments.flatMap((scores) =>
        criteria.map(({ key, weight }) => (scores[key]?.points ?? 0) * weight),
      );
      const sum = points.reduce((all, one) => all + one, 0);
      return floor !== undefined && floor !== null && sum < floor * assessments.length;
    })
    .map(({ key }) => key);
}

/** Whether two totals lie further apart than the call allows, as a share of the grid's maximum. */
export function diverges(totals: readonly [number, number], maximum: number, percent: number): boolean {
  return Math.abs(totals[0] - totals[1]) * 100 > maximum * percent;
}

/** An exact mean: `points` hundredths over `parts` assessments. */
export type Mean = { readonly points: number; readonly parts: number };

/** The score of an application by its call's rule. */
export function meanOf(totals: readonly number[], rule: ScoreRule): Mean {
  const counting = countingOf(totals, rule);
  return { points: counting.reduce((sum, at) => sum + totals[at]!, 0), parts: counting.length };
}

/**
 * Which of the assessments count, by their places in the list: all, or of three the two closest to each other, and all three when the
 * third lies exactly between (practice of REC/EEA re-granting). The call says which rule is its own.
 */
export function countingOf(totals: readonly number[], rule: ScoreRule): readonly number[] {
  const order = totals.map((_, at) => at);
  if (totals.length < 3 || rule === 'mean_of_all') return order;
  const [low, middle, high] = [...order].sort((a, b) => totals[a]! - totals[b]!) as [number, number, number];
  const [below, above] = [totals[middle]! - totals[low]!, totals[high]! - totals[middle]!];
  if (below === above) return order;
  return below < above ? [low, middle] : [middle, high];
}

/** Orders means without dividing: negative when `a` is the lower. */
export function compareMeans(a: Mean, b: Mean): number {
  return a.points * b.parts - b.points * a.parts;
}
