import type { Locale } from '../../platform/language/language.ts';
import type { Issuer } from './staff.ts';

/** What becomes of an application of a call that was decided. `left` is a draft that nobody sent before the deadline. */
export type DecidedFate =
  | 'award'
  | 'award_after_third'
  | 'reserve'
  | 'below_pass'
  | 'below_floor'
  | 'ineligible'
  | 'withdrawn'
  | 'left';
/** How far an application of a closed call has come. */
export type AssessingFate =
  | 'unchecked'
  | 'checking'
  | 'ineligible'
  | 'unassigned'
  | 'assigned'
  | 'declared'
  | 'scoring'
  | 'one_in'
  | 'refused'
  | 'diverging'
  | 'both_in';
/** What an applicant has of a call that is still open. */
export type OpenFate =
  | 'empty'
  | 'gaps'
  | 'mistakes'
  | 'shared'
  | 'complete'
  | 'submitted'
  | 'withdrawn'
  | 'given_up';
export type Fate = DecidedFate | AssessingFate | OpenFate;

export type InventedCall = {
  readonly key: string;
  readonly issuer: Issuer;
  readonly stage: 'agreed' | 'decided' | 'assessing' | 'open' | 'draft' | 'cancelled';
  /** Days from today. */
  readonly opens: number;
  readonly closes: number;
  readonly time: string;
  readonly locale: Locale;
  readonly title: { readonly en: string; readonly own: string };
  readonly coFinancing: number;
  readonly grace: number;
  readonly instalments: readonly number[];
  readonly reportEvery: number;
  readonly months: readonly [number, number];
  /** Least and most of one sub-grant in whole euros. */
  readonly lots: readonly { readonly title: string; readonly minimum: number; readonly maximum: number }[];
  /** The lots' envelopes are met to the cent by what is awarded. */
  readonly exact?: true;
  readonly fates: readonly (readonly [applicant: string, fate: Fate])[];
};

const decided: readonly DecidedFate[] = [
  'award',
  'award_after_third',
  'award',
  'award',
  'reserve',
  'reserve',
  'below_pass',
  'below_pass',
  'below_floor',
  'ineligible',
  'withdrawn',
  'left',
  'left',
];

/** The fates given to applicants of one jurisdiction, in an order that is no order of the alphabet. */
function among(jurisdiction: string, first: number, fates: readonly Fate[]): InventedCall['fates'] {
  return fates.map((fate, at) => [
    `${jurisdiction}-${String(((first + at * 5) % 16) + 1).padStart(2, '0')}`,
    fate,
  ]);
}

const national = {
  stage: 'agreed',
  time: '16:00',
  coFinancing: 5,
  grace: 60,
  instalments: [60, 30, 10],
  reportEvery: 4,
  months: [3, 12],
  lots: [
    { title: 'Demonstration lot: projects of experienced organisations', minimum: 6000, maximum: 15_000 },
    { title: 'Demonstration lot: first projects', minimum: 2000, maximum: 6000 },
  ],
} as const;
const named = (en: string, own: string) => ({ en: `Demonstration call: ${en}`, own });

const firstRound: readonly InventedCall[] = [
  {
    ...national,
    key: 'AL-1',
    issuer: 'AL',
    opens: -347,
    closes: -319,
    locale: 'sq',
    title: named(
      'Answers along the coast road',
      'Thirrje demonstruese: Përgjigje përgjatë rrugës bregdetare',
    ),
    fates: among('AL', 0, decided),
  },
  {
    ...national,
    key: 'MK-1',
    issuer: 'MK',
    opens: -344,
    closes: -316,
    locale: 'mk',
    title: named('Safe ways to ask', 'Демонстративен повик: Безбедни начини да се праша'),
    instalments: [50, 40, 10],
    exact: true,
    fates: among('MK', 12, decided),
  },
  {
    ...national,
    key: 'RS-1',
    issuer: 'RS',
    opens: -341,
    closes: -313,
    locale: 'sr-Cyrl',
    title: named('People before routes', 'Демонстрациони позив: Људи пре рута'),
    coFinancing: 10,
    grace: 300,
    fates: among('RS', 6, [
      'award',
      'award_after_third',
      'award',
      'award',
      'award',
      'award',
      'award',
      ...decided.slice(4),
    ]),
  },
  {
    ...national,
    key: 'XK-1',
    issuer: 'XK',
    opens: -338,
    closes: -310,
    locale: 'sq',
    title: named('Neighbours who help', 'Thirrje demonstruese: Fqinj që ndihmojnë'),
    coFinancing: 0,
    fates: among('XK', 5, decided),
  },
  {
    ...national,
    key: 'BA-1',
    issuer: 'BA',
    opens: -335,
    closes: -307,
    locale: 'bs',
    title: named('Two banks, one bridge', 'Demonstracijski poziv: Dvije obale, jedan most'),
    grace: 0,
    instalments: [80, 20],
    fates: among('BA', 3, decided),
  },
  {
    ...national,
    key: 'ME-1',
    issuer: 'ME',
    opens: -332,
    closes: -304,
    locale: 'cnr',
    title: named('From the mountains to the port', 'Demonstracioni poziv: Od planina do luke'),
    fates: among('ME', 9, decided),
  },
  {
    ...national,
    key: 'REG-1',
    issuer: 'regional',
    opens: -285,
    closes: -248,
    time: '12:00',
    locale: 'sr-Latn',
    title: named('One region, one answer', 'Demonstracioni poziv: Jedan region, jedan odgovor'),
    coFinancing: 10,
    instalments: [40, 30, 20, 10],
    reportEvery: 3,
    months: [9, 18],
    lots: [
      { title: 'Demonstration lot: partnerships across jurisdictions', minimum: 20_000, maximum: 45_000 },
    ],
    fates: [
      ['BA-04', 'award'],
      ['AL-02', 'award_after_third'],
      ['XK-03', 'award'],
      ['ME-01', 'award'],
      ['MK-02', 'award'],
      ['RS-03', 'award'],
      ['AL-08', 'reserve'],
      ['RS-10', 'reserve'],
      // These five had failed in their own jurisdictions, and were taught in between.
      ['AL-15', 'reserve'],
      ['MK-11', 'reserve'],
      ['BA-02', 'reserve'],
      ['MK-16', 'below_pass'],
      ['XK-09', 'below_pass'],
      ['ME-08', 'below_pass'],
      ['XK-04', 'below_floor'],
      ['ME-14', 'ineligible'],
      ['BA-16', 'withdrawn'],
      ['RS-06', 'left'],
    ],
  },
];

const secondRound: readonly InventedCall[] = [
  {
    ...national,
    key: 'BA-2',
    stage: 'decided',
    issuer: 'BA',
    opens: -62,
    closes: -34,
    locale: 'bs',
    title: named('Interpreters everywhere', 'Demonstracijski poziv: Prevodioci svuda'),
    fates: among('BA', 8, [
      'award',
      'award_after_third',
      'reserve',
      'below_pass',
      'below_floor',
      'ineligible',
      'withdrawn',
      'left',
    ]),
  },
  {
    ...national,
    key: 'AL-2',
    stage: 'assessing',
    issuer: 'AL',
    opens: -40,
    closes: -14,
    locale: 'sq',
    title: named('Schools that explain', 'Thirrje demonstruese: Shkolla që shpjegojnë'),
    fates: among('AL', 7, [
      'unchecked',
      'checking',
      'ineligible',
      'unassigned',
      'assigned',
      'declared',
      'scoring',
      'one_in',
      'refused',
      'diverging',
      'both_in',
    ]),
  },
  {
    ...national,
    key: 'ME-2',
    stage: 'open',
    issuer: 'ME',
    opens: -20,
    closes: 4,
    time: '15:00',
    locale: 'cnr',
    title: named('Open doors before winter', 'Demonstracioni poziv: Otvorena vrata pred zimu'),
    grace: 120,
    fates: [
      ['ME-04', 'complete'],
      ['ME-02', 'shared'],
      ['ME-03', 'gaps'],
      ['ME-05', 'gaps'],
      ['ME-06', 'mistakes'],
      ['ME-08', 'empty'],
      ['ME-09', 'submitted'],
      ['ME-12', 'submitted'],
      ['ME-13', 'submitted'],
      ['ME-15', 'withdrawn'],
      ['ME-16', 'given_up'],
      ['RS-01', 'gaps'],
    ],
  },
  {
    ...national,
    key: 'MK-2',
    stage: 'draft',
    issuer: 'MK',
    opens: 10,
    closes: 45,
    locale: 'mk',
    title: named('After the first year', 'Демонстративен повик: По првата година'),
    fates: [],
  },
  {
    ...national,
    key: 'XK-2',
    stage: 'cancelled',
    issuer: 'XK',
    opens: -50,
    closes: -20,
    locale: 'sq',
    title: named('A call that was withdrawn', 'Thirrje demonstruese: Një thirrje e tërhequr'),
    fates: [],
  },
];

/** Every call of the year: a national one in each jurisdiction and a regional one, then what came after them. */
export const inventedCalls: readonly InventedCall[] = [...firstRound, ...secondRound];
