/** The meeting of the evaluation committee of the demonstration. */
export const committeeMeeting = {
  invitation: {
    place: 'Meeting room of the demonstration, and online',
    agenda:
      '1. Declarations of impartiality\n2. Checks and assessments\n3. Ranking and proposed awards\n4. Other business',
  },
  minutes:
    'Minutes of the demonstration: the chair opened the meeting and recorded the quorum. The members had declared that they have no conflict of interest.\n\nThe committee read the checks, the assessments and the ranking, application by application. It asked how the two scores that were far apart came about, and was satisfied with the third assessment.\n\nIt proposes the awards and the reserve list in the order of the ranking. One member abstained because the envelope leaves out an application that they consider good.',
  departure: {
    kind: 'pass_over',
    reason:
      'Demonstration: the training that this project plans was paid by another donor in the meantime. The organisation told us so itself.',
  },
} as const;
