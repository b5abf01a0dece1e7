/** What an organisation says of two incidents. */
export const comparisonAnswers = ['same', 'different', 'unsure'] as const;
export type ComparisonAnswer = (typeof comparisonAnswers)[number];
/** What comes of both answers: not given here, not given there, agreed, or not settled. */
export type ComparisonResult = 'open' | 'waiting' | 'same' | 'different' | 'unsettled';
