import type { AnswerKind, Strand } from '../../matrix/index.ts';

/** Who may reply about which of the places, and what they said; without a reply it is still awaited. */
export type InventedInvitation = {
  readonly place: number;
  /** The key of a member of staff, for whose institution it is; or that of an invented institution nobody signs in for. */
  readonly who: string;
  readonly reply?: { readonly way: 'page' | 'letter'; readonly on: number; readonly text: string };
};

/** An invented cycle of assessment: over standards of the Action, about jurisdictions and bodies that do not exist. */
export type InventedCycle = {
  readonly title: string;
  /** Days from today: when it describes, is begun, and how far it came. */
  readonly asOf: number;
  readonly begun: number;
  /** When the answering ended and was decided on; left out while it is still being answered. */
  readonly decided?: number;
  /** Left out while institutions may still reply. */
  readonly published?: number;
  /** Keys of standards. */
  readonly standards: readonly string[];
  /** How many of the invented jurisdictions it assesses. */
  readonly places: number;
  readonly invited?: readonly InventedInvitation[];
  /** Why no institution was asked, by the place. */
  readonly unheard?: Readonly<Record<number, string>>;
  readonly erratum?: string;
};

export const inventedCycles: readonly InventedCycle[] = [
  {
    title: 'Trial cycle (demonstration)',
    asOf: -350,
    begun: -340,
    decided: -310,
    published: -270,
    standards: ['smuggling-offence', 'children', 'statistics'],
    places: 3,
    invited: [
      {
        place: 0,
        who: 'institution',
        reply: {
          way: 'letter',
          on: -290,
          text: 'The invented agency has read the trial findings and asks for the questions in its own language next time. (demonstration)',
        },
      },
    ],
    unheard: {
      1: 'In the trial one body was asked; the others are asked in the first cycle. (demonstration)',
      2: 'In the trial one body was asked; the others are asked in the first cycle. (demonstration)',
    },
  },
  {
    title: 'First cycle (demonstration)',
    asOf: -190,
    begun: -185,
    decided: -125,
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
    invited: [
      {
        place: 0,
        who: 'institution',
        reply: {
          way: 'page',
          on: -105,
          text: 'The invented ministry thanks the assessors. The rulebook on guardians was amended after the day of this cycle. (demonstration)',
        },
      },
      {
        place: 1,
        who: 'institution',
        reply: {
          way: 'letter',
          on: -105,
          text: 'We read the findings on statistics differently: figures are published twice a year. (demonstration)',
        },
      },
    ],
    unheard: {
      2: 'The invented ministry of this jurisdiction was being merged, and no office took letters. (demonstration)',
      3: 'The invented office that answers for it asked to be heard on the next cycle instead. (demonstration)',
      4: 'No body of this invented jurisdiction had named anybody to reply when the findings were ready. (demonstration)',
      5: 'No body of this invented jurisdiction had named anybody to reply when the findings were ready. (demonstration)',
    },
    erratum: 'In one source of the Practice strand the year was mistyped; the finding stays. (demonstration)',
  },
  {
    title: 'Follow-up cycle (demonstration)',
    asOf: -75,
    begun: -70,
    decided: -18,
    standards: ['children', 'public-information', 'statistics'],
    places: 2,
    invited: [
      { place: 0, who: 'institution' },
      { place: 0, who: 'invented_inspectorate' },
      {
        place: 1,
        who: 'substantiator',
        reply: {
          way: 'page',
          on: -4,
          text: 'The invented ombudsman confirms what was found on children. Leaflets were printed in two more languages after the day of this cycle. (demonstration)',
        },
      },
    ],
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
