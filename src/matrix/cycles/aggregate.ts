import { type AnswerKind, type Strand, scoreOf, strands } from './answers.ts';

/** Least share of the applicable questions, in percent, that must hold a value before a score is shown. */
export const leastCoverage = 60;

/** An answer with what its question counts in its strand: 1, or more where the questionnaire says so. */
export type Weighed = { readonly kind: AnswerKind; readonly weight: number };

/**
 * `score`: 0 to 100, to a hundredth, null where fewer than 60 % of the applicable questions hold a value. Counts are of questions,
 * unweighted. `numerator` over `denominator` is the mean before it was rounded, in whole numbers without a common part; both are
 * null where there is no score.
 */
export type Score = {
  readonly score: number | null;
  readonly answered: number;
  readonly applicable: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
};

/** The answered share of the applicable questions in whole percent, rounded down: 59.9 % is not 60 %. Null when none applies. */
export function coverageOf({ answered, applicable }: Pick<Score, 'answered' | 'applicable'>): number | null {
  return applicable === 0 ? null : Math.floor((answered * 100) / applicable);
}

function isCovered(counts: Pick<Score, 'answered' | 'applicable'>): boolean {
  return counts.applicable > 0 && counts.answered * 100 >= counts.applicable * leastCoverage;
}

/**
 * A strand: the mean of the answers that hold a value, weighted as the questionnaire says. What is not applicable counts nowhere;
 * what nobody could find out counts against the coverage. A question nobody answered counts like one without data.
 */
export function scoreStrand(answers: readonly Weighed[]): Score {
  const applicable = answers.filter(({ kind }) => kind !== 'not_applicable');
  const scored = applicable.filter(({ kind }) => kind !== 'no_data');
  const counts = { answered: scored.length, applicable: applicable.length };
  if (!isCovered(counts)) return unshown(counts);
  const weight = scored.reduce((sum, one) => sum + one.weight, 0);
  const points = scored.reduce((sum, one) => sum + one.weight * scoreOf(one.kind)!, 0);
  return shownAs(counts, points, weight);
}

type Counts = Pick<Score, 'answered' | 'applicable'>;
/** Counts without a score. */
export function unshown({ answered, applicable }: Counts): Score {
  return { answered, applicable, score: null, numerator: null, denominator: null };
}
function shownAs(counts: Counts, points: number, weight: number): Score {
  const part = commonPart(points, weight);
  return {
    ...counts,
    score: hundredth(points / weight),
    numerator: points / part,
    denominator: weight / part,
  };
}

/** The greatest whole number that divides both. */
function commonPart(one: number, other: number): number {
  return other === 0 ? one : commonPart(other, one % other);
}

export type StrandScores = Readonly<Record<Strand, Score>>;
export type StandardScore = { readonly strands: StrandScores; readonly whole: Score };
/** What a strand counts in a standard, 0 to leave it out. */
export type StrandWeights = Readonly<Record<Strand, number>>;
export const equalWeights: StrandWeights = { law: 1, policy: 1, practice: 1 };

/**
 * A standard: its strands side by side, and the mean of those that may be shown, weighted. It has no mean of its own while less
 * than 60 % of all its applicable questions hold a value. The gap between the strands is the message, so that the mean never
 * stands without them.
 */
export function scoreStandard(
  answers: readonly (Weighed & { readonly strand: Strand })[],
  weights: StrandWeights = equalWeights,
): StandardScore {
  const of = (strand: Strand) => scoreStrand(answers.filter((one) => one.strand === strand));
  const scores: StrandScores = { law: of('law'), policy: of('policy'), practice: of('practice') };
  return { strands: scores, whole: wholeOf(scores, weights) };
}

function wholeOf(scores: StrandScores, weights: StrandWeights): Score {
  const counts = {
    answered: strands.reduce((sum, strand) => sum + scores[strand].answered, 0),
    applicable: strands.reduce((sum, strand) => sum + scores[strand].applicable, 0),
  };
  const shown = strands.filter((strand) => scores[strand].score !== null && weights[strand] > 0);
  if (!isCovered(counts) || shown.length === 0) return unshown(counts);
  const weight = shown.reduce((sum, strand) => sum + weights[strand], 0);
  // Over one denominator, so that nothing is rounded between question and standard.
  const over = shown.reduce((product, strand) => product * scores[strand].denominator!, 1);
  const points = shown.reduce(
    (sum, strand) => sum + (weights[strand] * scores[strand].numerator! * over) / scores[strand].denominator!,
    0,
  );
  return shownAs(counts, points, weight * over);
}

/** How far the six lie apart on one standard: where to harmonise. Null while fewer than two have a score. */
export type Spread = {
  readonly least: number;
  readonly most: number;
  readonly spread: number;
  readonly count: number;
};
export function spreadOf(scores: readonly (number | null)[]): Spread | null {
  const shown = scores.filter((score) => score !== null);
  if (shown.length < 2) return null;
  const [least, most] = [Math.min(...shown), Math.max(...shown)];
  return { least, most, spread: hundredth(most - least), count: shown.length };
}

/** To a hundredth: the same on every machine. */
function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
