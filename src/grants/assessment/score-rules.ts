/** How the assessments of one application become its score. Named on the call, and shown with its working on the ranking. */
export const scoreRules = ['two_closest', 'mean_of_all'] as const;
export type ScoreRule = (typeof scoreRules)[number];

/** A call from before it said its rule was ranked by the two closest of three. */
export function scoreRuleOf(rules: { readonly scoreRule?: ScoreRule | undefined }): ScoreRule {
  return rules.scoreRule ?? 'two_closest';
}
