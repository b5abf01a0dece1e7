/** A request about data of the year: by an applicant's person from their account, or registered as it came. Days count from the last of the year. */
export type InventedRequest = {
  readonly day: number;
  readonly kind: 'access' | 'correction' | 'erasure' | 'restriction' | 'portability' | 'objection';
  readonly about: string;
  readonly from:
    | { readonly account: string }
    | { readonly channel: 'mail' | 'letter' | 'in_person'; readonly name: string; readonly reach: string };
  readonly extended?: { readonly day: number; readonly reason: string };
  readonly answered?: {
    readonly day: number;
    readonly outcome: 'granted' | 'partly' | 'refused';
    readonly answer: string;
    /** The officer found the account and made a copy first: without an act nothing can be granted. */
    readonly copied?: true;
  };
};

/** Nobody of these exists and nobody asked this: they show the officer’s desk. */
export const inventedRequests: readonly InventedRequest[] = [
  {
    day: -140,
    kind: 'access',
    about: 'Please send me everything you keep about me. (demonstration)',
    from: { account: 'ME-04' },
    answered: {
      day: -131,
      outcome: 'granted',
      copied: true,
      answer: 'You can download the same copy on your account page at any time.',
    },
  },
  {
    day: -95,
    kind: 'erasure',
    about: 'I spoke with one of you at a round table. Take my name out of your papers. (demonstration)',
    from: { channel: 'letter', name: 'Invented Visitor', reach: 'Invented Street 1, no such town' },
    answered: {
      day: -80,
      outcome: 'refused',
      answer: 'There was nothing to erase: of round tables we keep numbers of women and men, and no names.',
    },
  },
  {
    day: -52,
    kind: 'objection',
    about:
      'I do not want my name to stand under the assessment of applications of the year before. (demonstration)',
    from: { channel: 'mail', name: 'Invented Assessor', reach: 'assessor@invented.example' },
    extended: { day: -30, reason: 'Two partners keep such assessments, and both must look at theirs.' },
  },
  {
    day: -27,
    kind: 'correction',
    about: 'My name is written with one letter missing in the letters you send. (demonstration)',
    from: { account: 'RS-01' },
  },
  {
    day: -9,
    kind: 'portability',
    about: 'Please send me my data in a file that another program can read. (demonstration)',
    from: { account: 'ME-04' },
  },
  {
    day: -6,
    kind: 'access',
    about: 'What do you know about our organisation’s people? (demonstration)',
    from: { channel: 'in_person', name: 'Invented Colleague', reach: 'colleague@invented.example' },
  },
];
