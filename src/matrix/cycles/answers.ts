/** The strands of a standard: what the law says, what policy provides for, and what is done (domain note 3.3). */
export const strands = ['law', 'policy', 'practice'] as const;
export type Strand = (typeof strands)[number];

/** The ordinal values of an answer: 0 is furthest from the standard, 100 meets it (after MIPEX, with halves). */
export const answerValues = [0, 25, 50, 75, 100] as const;
export type AnswerValue = (typeof answerValues)[number];

/** What an answer says: a value, that the question does not arise here, or that nobody could find out. */
export const answerKinds = ['0', '25', '50', '75', '100', 'not_applicable', 'no_data'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** The value of an answer; null for those that hold none. */
export function scoreOf(kind: AnswerKind): AnswerValue | null {
  return kind === 'not_applicable' || kind === 'no_data' ? null : (Number(kind) as AnswerValue);
}

/** Bands in words, each a fifth of the way. 100 alone is fully aligned: 83 is not. */
export const bands = ['not', 'weakly', 'partly', 'largely', 'almost', 'fully'] as const;
export type Band = (typeof bands)[number];

export function bandOf(score: number): Band {
  return bands[Math.floor(score / 20)]!;
}
