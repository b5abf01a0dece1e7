import type { GatheringForm } from '../../training/index.ts';
import type { Issuer } from './staff.ts';

/** An invented gathering. Its title says so. Only invented organisations come, and the invented institution. */
export type InventedGathering = Pick<GatheringForm, 'kind' | 'scope' | 'title' | 'place'> & {
  /** What it concluded: each a clause. */
  readonly conclusions: readonly string[];
  readonly host: Issuer;
  /** Days from today; the gathering lasts `days`. */
  readonly on: number;
  readonly days: number;
  /** Which organisations come: the first and the last number within their jurisdiction, or of every jurisdiction. */
  readonly from: number;
  readonly to: number;
  /** Only these come, whatever their number. */
  readonly only?: readonly string[];
  /** The modules that were taught, by their codes: one a half-day. */
  readonly taught?: readonly string[];
  readonly institution?: true;
  readonly withdrawn?: string;
  /** Somebody was counted late, long after the period was frozen: the day, and how many women more came for the first, and why. */
  readonly corrected?: { readonly on: number; readonly women: number; readonly why: string };
};

const titled = (title: string) => `${title} (demonstration)`;
const place = 'Hall of the imagined bridge';

const training = (host: Issuer, on: number, title: string): InventedGathering => ({
  kind: 'training',
  scope: 'national',
  title: titled(title),
  place,
  conclusions: [],
  host,
  on,
  days: 2,
  from: 1,
  to: 10,
});
const roundTable = (
  host: Issuer,
  on: number,
  title: string,
  conclusions: readonly string[],
): InventedGathering => ({
  kind: 'round_table',
  scope: 'national',
  title: titled(title),
  place,
  conclusions,
  host,
  on,
  days: 1,
  from: 9,
  to: 15,
  institution: true,
});

const asked = [
  'Asked for: one phone number for interpreters that is answered at night.',
  'Asked for: a note on referral between the services, one page long.',
];
const winter = ['Asked for: a door that is open on nights below nought.', asked[1]!];

/** A round table to come, a draft that waits for the approval of the programme manager. */
export const inventedDraft = {
  kind: 'round_table',
  scope: 'national',
  title: titled('Round table on the register of appeals'),
  place,
  on: 40,
} as const;

/** The gatherings of the year in the order of their days. */
export const inventedGatherings: readonly InventedGathering[] = [
  {
    kind: 'info_session',
    scope: 'regional',
    title: titled('What the Action offers: an evening of questions'),
    place: 'Online',
    conclusions: [],
    host: 'regional',
    on: -352,
    days: 1,
    from: 1,
    to: 3,
  },
  {
    kind: 'training',
    scope: 'regional',
    title: titled('A second try: what a project protects, and how it says so'),
    place,
    conclusions: [],
    host: 'regional',
    on: -270,
    days: 2,
    from: 1,
    to: 16,
    only: ['AL-15', 'MK-11', 'BA-02', 'XK-09', 'ME-08'],
    taught: ['A-1', 'A-2', 'B-1'],
  },
  training('AL', -238, 'Writing a project that protects'),
  training('MK', -231, 'Smuggling of migrants: what it is and what it is not'),
  training('RS', -224, 'First talk: listening without asking too much'),
  training('XK', -210, 'Keeping books for a small sub-grant'),
  {
    ...training('BA', -196, 'Referral on the same day'),
    corrected: { on: -60, women: 2, why: 'The second page of the signed list was found.' },
  },
  training('ME', -182, 'Working with schools'),
  {
    ...training('RS', -150, 'Interpreters of one town'),
    scope: 'local',
    place: 'Мостовац',
    from: 4,
    to: 8,
    days: 1,
  },
  roundTable('AL', -131, 'Who answers first?', asked),
  roundTable('MK', -117, 'From note to practice', asked),
  {
    kind: 'regional_conference',
    scope: 'regional',
    title: titled('Six answers side by side'),
    place,
    conclusions: [
      'The six exchanged their leaflets and agreed on one tally sheet that carries numbers only.',
    ],
    host: 'regional',
    on: -96,
    days: 2,
    from: 12,
    to: 13,
    institution: true,
  },
  roundTable('RS', -75, 'A door that is open in winter', winter),
  {
    ...training('BA', -66, 'Safety on the road'),
    withdrawn: 'The hall was flooded; the training is held again in spring.',
  },
  roundTable('BA', -47, 'Interpreters everywhere', asked),
  {
    kind: 'advocacy_conference',
    scope: 'regional',
    title: titled('One region, one standard'),
    place,
    conclusions: [
      'Asked for: the same words for smuggling and for trafficking in every form that officials fill in.',
    ],
    host: 'regional',
    on: -24,
    days: 2,
    from: 2,
    to: 5,
    institution: true,
  },
  { ...roundTable('ME', 16, 'Schools and the coast', []), institution: undefined },
];

/** What organisations wrote together. */
export const inventedOutputs = [
  {
    title: titled('Two words, two crimes: a leaflet'),
    kind: 'leaflet',
    on: -160,
    authors: ['AL-03', 'XK-03'],
  },
  {
    title: titled('Interpreters for small towns: a policy brief'),
    kind: 'policy_brief',
    on: -88,
    authors: ['BA-08', 'RS-12', 'MK-10'],
  },
  {
    title: titled('What a winter door costs: a position paper'),
    kind: 'position_paper',
    on: -30,
    authors: ['ME-12', 'RS-16'],
  },
] as const;

/** Who speaks where something is concluded: invented roles, one of them with an invented name that was agreed to. */
export const inventedSpeakers = [
  {
    role: 'Judge of the imagined court (demonstration)',
    organisation: 'Court of the imagined river',
    name: '',
  },
  {
    role: 'Director (demonstration)',
    organisation: 'Association of the imagined bridge',
    name: 'Invented Speaker',
  },
] as const;

/** The invented newsroom that comes, and what it publishes the day after. */
export const inventedMedia = {
  outlet: 'Gazette of the imagined river (demonstration)',
  title: (gathering: string) => `They sat at one table: ${gathering}`,
  url: 'https://gazette.example/one-table',
} as const;
