import type { ParticipantState } from '../participants/schema.ts';

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

/**
 * The place of their own to which somebody is led who takes an invitation up. Where a training is open to all, whoever gave a place up
 * registers again like anybody; by invitation only, the place they had is the only one they get.
 */
export function leadsTo<Own extends { readonly state: ParticipantState }>({
  own,
  registration,
}: {
  readonly own: Own | undefined;
  readonly registration: 'open' | 'invited';
}): Own | undefined {
  const given = own?.state === 'cancelled' || own?.state === 'declined';
  return given && registration === 'open' ? undefined : own;
}
