import type { EvaluationGrid } from '../../action/index.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import { criteriaOf, type Scores } from '../assessment/rules.ts';

/** What a letter can tell of an application: that it was not eligible, or what was decided on its call. */
export const toldOutcomes = ['awarded', 'reserve', 'rejected', 'ineligible'] as const;
export type ToldOutcome = (typeof toldOutcomes)[number];

/** The score of a section in the assessments that count: weighted `points` over `parts`, with its maximum and its floor for one. */
export type SectionScore = {
  readonly title: Multilingual;
  readonly points: number;
  readonly parts: number;
  readonly maximum: number;
  readonly floor: number | null;
  readonly isBelow: boolean;
};

export function sectionScores(grid: EvaluationGrid, counted: readonly Scores[]): SectionScore[] {
  const parts = counted.length;
  return grid.sections.map(({ title, criteria, floor = null }) => {
    const points = counted
      .flatMap((scores) => criteria.map(({ key, weight }) => (scores[key]?.points ?? 0) * weight))
      .reduce((sum, one) => sum + one, 0);
    const maximum = criteria.reduce((sum, one) => sum + one.maximum * one.weight, 0);
    return { title, points, parts, maximum, floor, isBelow: floor !== null && points < floor * parts };
  });
}

/** A criterion that cost points: weighted `lost` over `parts`. */
export type Loss = {
  readonly title: Multilingual;
  readonly lost: number;
  readonly parts: number;
  readonly maximum: number;
};

/** The criteria at which most weighted points were lost, the most first, of equals the first of the grid; at most `count`. */
export function greatestLosses(grid: EvaluationGrid, counted: readonly Scores[], count = 3): Loss[] {
  return criteriaOf(grid)
    .map(({ key, title, maximum, weight }) => ({
      title,
      maximum: maximum * weight,
      parts: counted.length,
      lost: counted.reduce((sum, scores) => sum + (maximum - (scores[key]?.points ?? 0)) * weight, 0),
    }))
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost)
    .slice(0, count);
}
