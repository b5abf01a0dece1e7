/** What a tied vote of an evaluation committee means: no majority, or what its chair says. */
export const tieRules = ['not_carried', 'chair_decides'] as const;
