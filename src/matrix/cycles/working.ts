import type { Language } from '../../platform/language/language.ts';
import type { Score, StandardScore, StrandWeights, Weighed } from './aggregate.ts';
import { scoreOf, strands } from './answers.ts';

type Written = Pick<Language, 'number'>;

/** How a strand's score comes about, in signs: `(2 × 100 + 50) ÷ 3 = 83.33`. Nothing where there is no score. */
export function strandWorking(
  answers: readonly Weighed[],
  { score }: Pick<Score, 'score'>,
  language: Written,
): string | undefined {
  if (score === null) return undefined;
  const counted = answers.filter(({ kind }) => scoreOf(kind) !== null);
  const terms = counted.map(({ kind, weight }) => weighed(weight, language.number(scoreOf(kind)!), language));
  const weight = counted.reduce((sum, one) => sum + one.weight, 0);
  return written(terms, weight, score, language);
}

/** How a standard's score comes about of its strands, each as the exact fraction that it is: `(2 × 250/3 + 50) ÷ 3 = 72.22`. */
export function standardWorking(
  { strands: scores, whole }: StandardScore,
  weights: StrandWeights,
  language: Written,
): string | undefined {
  if (whole.score === null) return undefined;
  const shown = strands.filter((strand) => scores[strand].score !== null && weights[strand] > 0);
  const terms = shown.map((strand) => {
    const { numerator, denominator } = scores[strand];
    const value = language.number(numerator!);
    return weighed(
      weights[strand],
      denominator === 1 ? value : `${value}/${language.number(denominator!)}`,
      language,
    );
  });
  const weight = shown.reduce((sum, strand) => sum + weights[strand], 0);
  return written(terms, weight, whole.score, language);
}

function weighed(weight: number, value: string, { number }: Written): string {
  return weight === 1 ? value : `${number(weight)} × ${value}`;
}

function written(terms: readonly string[], weight: number, score: number, { number }: Written): string {
  const exact = Number.isInteger(score);
  return `(${terms.join(' + ')}) ÷ ${number(weight)} = ${number(score, { decimals: exact ? 0 : 2 })}`;
}
