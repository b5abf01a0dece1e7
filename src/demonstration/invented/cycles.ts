import type { AnswerKind, Strand } from '../../matrix/index.ts';

/** An invented cycle of assessment: over standards of the Action, about jurisdictions and bodies that do not exist. */
export type InventedCycle = {
  readonly title: string;
  /** Days from today: when it describes, is begun, and how far it came. */
  readonly asOf: number;
  readonly begun: number;
  /** Left out while it is still being answered. */
  readonly published?: number;
  /** Keys of standards. */
  readonly standards: readonly string[];
  /** How many of the invented jurisdictions it assesses. */
  readonly places: number;
  readonly replies?: readonly {
    readonly place: number;
    readonly way: 'page' | 'letter';
    readonly text: string;
  }[];
  readonly erratum?: string;
};

export const inventedCycles: readonly InventedCycle[] = [
  {
    title: 'Trial cycle (demonstration)',
    asOf: -350,
    begun: -340,
    published: -270,
    standards: ['smuggling-offence', 'children', 'statistics'],
    places: 3,
  },
  {
    title: 'First cycle (demonstration)',
    asOf: -190,
    begun: -185,
    published: -85,
    standards: [
      'smuggling-offence',
      'no-penalty-for-being-smuggled',
      'help-is-no-crime',
      'children',
      'trafficking-victims',
      'public-information',
      'regional-cooperation',
      'statistics',
    ],
    places: 6,
    replies: [
      {
        place: 0,
        way: 'page',
        text: 'The invented ministry thanks the assessors. The rulebook on guardians was amended after the day of this cycle. (demonstration)',
      },
      {
        place: 1,
        way: 'letter',
        text: 'We read the findings on statistics differently: figures are published twice a year. (demonstration)',
      },
    ],
    erratum: 'In one source of the Practice strand the year was mistyped; the finding stays. (demonstration)',
  },
  {
    title: 'Second cycle (demonstration)',
    asOf: -15,
    begun: -20,
    standards: ['smuggling-offence', 'children', 'help-is-no-crime'],
    places: 2,
  },
];

/** Who assesses the invented jurisdictions, in their order: keys of staff, of two partners each. */
export const inventedAssessors: readonly (readonly [national: string, second: string])[] = [
  ['grant.officer.al', 'assessor.one'],
  ['grant.officer.ba', 'grant.officer.xk'],
  ['grant.officer.xk', 'grant.officer.me'],
  ['grant.officer.me', 'grant.officer.mk'],
  ['grant.officer.mk', 'grant.officer.rs'],
  ['grant.officer.rs', 'grant.officer.al'],
];

export const inventedQuestions: readonly {
  readonly strand: Strand;
  readonly text: string;
  readonly weight: number;
}[] = [
  {
    strand: 'law',
    text: 'Does the law in force say what the standard asks, without an exception that undoes it?',
    weight: 2,
  },
  { strand: 'law', text: 'Is what it says precise enough for a court to apply?', weight: 1 },
  { strand: 'policy', text: 'Does a plan or rulebook say who does what, with the money for it?', weight: 1 },
  { strand: 'practice', text: 'Did institutions act so in the twelve months before?', weight: 1 },
];

const values = ['0', '25', '50', '75', '100'] as const;

/** What an assessor found, made up by counting so that the same day gives the same year: the law is ahead of what is done. */
export function inventedAnswer(
  { place, standard, question }: { place: number; standard: number; question: number },
  second: boolean,
): AnswerKind {
  const spread = (place * 3 + standard * 5 + question * 2) % 7;
  if ((place * 5 + standard * 3 + question) % 13 === 12) return question === 3 ? 'no_data' : 'not_applicable';
  const ahead = question === 3 ? -1 : question === 2 ? 0 : 1;
  const base = Math.min(4, Math.max(0, (spread % 4) + ahead));
  const other = second && (place + standard * 2 + question) % 5 === 0;
  return values[other ? Math.min(4, base + 1) : base]!;
}

export const inventedSources: Readonly<
  Record<Strand, { readonly title: string; readonly place: string; readonly quote: string }>
> = {
  law: {
    title: 'Imagined Penal Code (demonstration)',
    place: 'art_12__para_2',
    quote: 'Nobody is punished for having been carried over a river that is on no map.',
  },
  policy: { title: 'Imagined Plan on Migration (demonstration)', place: 'p. 14', quote: '' },
  practice: {
    title: 'Imagined yearly report of a border service (demonstration)',
    place: 'p. 31',
    quote: '',
  },
};
