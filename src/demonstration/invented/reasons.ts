/** What assessors of the demonstration say to a criterion, by how well it was met: weak, fair, strong. */
export const justifications: readonly (readonly string[])[] = [
  [
    'Hardly answered; the text repeats the question.',
    'Not shown how this would be done, nor by whom.',
    'The numbers here and in the budget do not fit together.',
  ],
  [
    'Sound, but general. A time table and one example would help.',
    'Two of three points are well explained, the third is missing.',
    'Believable for the place; little is said about what stays.',
  ],
  [
    'Clear, short and convincing; the figures can be checked.',
    'Knows the place well and says what it will not do.',
    'Very good: agreed with the bodies concerned before applying.',
  ],
];

/** Why an assessor takes something off the first line of a budget. */
export const cutReason = 'Two working days a week are enough for what is planned.';
export const assessmentComments = {
  strong: 'A project that can begin tomorrow. The budget is modest.',
  fair: 'Worth supporting when there is money; the plan could be tighter.',
  weak: 'The idea is welcome, the application is not ready yet. The training on writing applications would help.',
} as const;
