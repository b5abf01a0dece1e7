/** What the signed-rank test of Wilcoxon says of paired differences: how likely such ones are when nothing differs (two-sided, by the normal). */
export function signedRank(differences: readonly number[]): number {
  const ranked = differences
    .filter((one) => one !== 0)
    .toSorted((one, other) => Math.abs(one) - Math.abs(other));
  const n = ranked.length;
  if (n < 20) throw new Error(`${n} differences are too few.`);
  const positive = ranked.reduce((sum, one, at) => sum + (one > 0 ? at + 1 : 0), 0);
  const mean = (n * (n + 1)) / 4;
  const deviation = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
  return 2 * upperTail(Math.abs(positive - mean) / deviation);
}

/** Of the standard normal, to 1e-7 (Abramowitz and Stegun 26.2.17). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const polynomial =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
}
