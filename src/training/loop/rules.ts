/** When a criterion was weak, and how many of an application invite at most: the Action's own (`learningLoop` of `action.yaml`). */
export type LoopRule = { readonly belowPercent: number; readonly atMost: number };
/** What was given for a criterion, together: `points` of `parts` times `maximum`. */
export type Share = {
  readonly criterion: string;
  readonly maximum: number;
  readonly points: number;
  readonly parts: number;
};

/**
 * The weakest criteria of an application that some module teaches: below the share of the most points that the rule names, the weakest
 * first, of equals the one that stands first in the grid. Compared without dividing.
 */
export function weakestOf<One extends Share>(
  scores: readonly One[],
  taught: ReadonlySet<string>,
  { belowPercent, atMost }: LoopRule,
): One[] {
  return scores
    .filter(({ criterion }) => taught.has(criterion))
    .filter(({ points, parts, maximum }) => points * 100 < belowPercent * parts * maximum)
    .sort((a, b) => a.points * b.parts * b.maximum - b.points * a.parts * a.maximum)
    .slice(0, atMost);
}
