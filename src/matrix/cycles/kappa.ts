import { type AnswerKind, answerValues, scoreOf } from './answers.ts';

/** How much a disagreement between two categories counts: nothing on the diagonal. */
export type Disagreement = (one: number, other: number, categories: number) => number;

/** Each step between two ordered categories counts the same (Cicchetti and Allison 1971). */
export const linear: Disagreement = (one, other, categories) => Math.abs(one - other) / (categories - 1);
/** Steps count by their square: two far apart weigh more (Fleiss and Cohen 1973). */
export const quadratic: Disagreement = (one, other, categories) => linear(one, other, categories) ** 2;
/** Any disagreement counts the same: Cohen's first kappa (1960). */
export const plain: Disagreement = (one, other) => (one === other ? 0 : 1);

/**
 * Weighted kappa of a table of two assessors (Cohen 1968): 1 is agreement in everything, 0 what chance would give, below 0 worse.
 * `table[i][j]`: how often the first said `i` and the second `j`. Null when nothing could disagree by chance: no pair at all, or
 * both said one and the same throughout.
 */
export function weightedKappa(
  table: readonly (readonly number[])[],
  disagreement: Disagreement = quadratic,
): number | null {
  const size = table.length;
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = table.map((_, at) => table.reduce((sum, row) => sum + row[at]!, 0));
  const total = rows.reduce((sum, count) => sum + count, 0);
  let [observed, expected] = [0, 0];
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      const weight = disagreement(i, j, size);
      observed += weight * table[i]![j]! * total;
      expected += weight * rows[i]! * columns[j]!;
    }
  return expected === 0 ? null : 1 - observed / expected;
}

/** What two assessors said of one question. */
export type AnswerPair = { readonly first: AnswerKind; readonly second: AnswerKind };

/** Fewer pairs than this say nothing about agreement beyond chance, and no kappa is shown. */
export const leastPairs = 10;

/**
 * `pairs`: questions both answered; `same`: of those, answered with the same word, whatever it is; `scored`: both gave a value.
 * `kappa`: quadratic, to a hundredth, over those scored by both; null below ten of them or where chance leaves nothing to disagree.
 */
export type Agreement = {
  readonly pairs: number;
  readonly same: number;
  readonly scored: number;
  readonly kappa: number | null;
};

export function agreementOf(pairs: readonly AnswerPair[]): Agreement {
  const table = answerValues.map(() => answerValues.map(() => 0));
  let scored = 0;
  for (const { first, second } of pairs) {
    const [one, other] = [scoreOf(first), scoreOf(second)];
    if (one === null || other === null) continue;
    scored++;
    table[one / 25]![other / 25]!++;
  }
  const kappa = scored < leastPairs ? null : weightedKappa(table);
  return {
    pairs: pairs.length,
    same: pairs.filter(({ first, second }) => first === second).length,
    scored,
    kappa: kappa === null ? null : Math.round(kappa * 100) / 100,
  };
}
