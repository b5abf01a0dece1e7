import type { Locale } from '../../platform/language/language.ts';

type Trainee = {
  readonly name: string;
  readonly sex: 'f' | 'm' | 'x' | 'unsaid';
  readonly locale: Locale;
  /** A body as they wrote it, and what it is. */
  readonly from: {
    readonly body: string;
    readonly kind: 'cso' | 'border_police' | 'social_protection' | 'other';
  };
  /** Written down by staff: at the address of their office, or with no address at all. */
  readonly reached?: 'at_the_office' | 'by_hand';
  /** The half-days this person was not there for, counted from nought. */
  readonly missed: readonly number[];
  /** How many questions were answered rightly before and after; null: not answered. */
  readonly knew: readonly [number | null, number | null];
};

const police = { body: 'Imagined Border Police (invented)', kind: 'border_police' } as const;
const shelter = { body: 'Imagined Shelter Agency', kind: 'social_protection' } as const;
const club = { body: 'Udruzenje Zamisljeni most', kind: 'cso' } as const;
const radio = { body: 'Imagined Radio of the Bridge', kind: 'other' } as const;
const youth = { body: 'Klub mladih Mostić', kind: 'cso' } as const;

/** The training whose attendance was noted at the door: all of it is invented. */
export const inventedHeldTraining = {
  title: 'Signs of smuggling, and whom to call (demonstration)',
  place: 'House of the imagined ferry',
  /** Days from today: of its record, of its two days, and of the certificates. */
  recorded: -46,
  days: [-24, -23],
  certified: -21,
  /** The last certificate is taken back: the days from today, and why. */
  revoked: { on: -18, reason: 'Somebody else signed on the second day (demonstration).' },
  introduction:
    'Invented for the demonstration. For those who see people first, and have to know whom to call.',
  handouts: {
    public: 'Whom to call at night (demonstration)',
    participants: 'Exercises for two (demonstration)',
  },
  halfDays: [
    {
      day: 0,
      part: 'morning',
      starts: '09:00',
      ends: '12:30',
      title: 'What smuggling is, and what it is not (demonstration)',
    },
    { day: 0, part: 'afternoon', starts: '13:30', ends: '16:30', title: 'First talk (demonstration)' },
    {
      day: 1,
      part: 'morning',
      starts: '09:00',
      ends: '12:30',
      title: 'Whom to call, and when (demonstration)',
    },
    {
      day: 1,
      part: 'afternoon',
      starts: '13:30',
      ends: '16:30',
      title: 'Referral on the same day (demonstration)',
    },
  ],
  /** The module it teaches, and what its test asks: each with its options, the right one by its place. */
  module: {
    code: 'D-7',
    title: 'Signs of smuggling, and whom to call (demonstration)',
    objectives: 'Tell smuggling from trafficking\nKnow whom to call on the same day',
    minutes: 180,
  },
  questions: [
    {
      text: 'Who is the victim of smuggling as such? (demonstration)',
      options: [
        'The state whose border was crossed',
        'Everybody who was smuggled',
        'Nobody',
        'I do not know',
      ],
      right: 1,
    },
    {
      text: 'What turns smuggling into trafficking? (demonstration)',
      options: ['A high price', 'Exploitation', 'A second border', 'I do not know'],
      right: 2,
    },
    {
      text: 'Whom do you call first for a child alone? (demonstration)',
      options: ['The guardianship authority', 'A newspaper', 'Nobody before morning', 'I do not know'],
      right: 1,
    },
    {
      text: 'What do you write down at the first talk? (demonstration)',
      options: [
        'All that is told',
        'As little as the referral needs',
        'The route in detail',
        'I do not know',
      ],
      right: 2,
    },
  ],
  /** What was said afterwards, and by whose place in the list of people. */
  said: [
    {
      by: 0,
      useful: 'very',
      clear: 'very',
      time: 'rather',
      part: 'very',
      again: 'yes',
      best: 'The invented case, played with both sides of the table. (demonstration)',
    },
    { by: 1, useful: 'rather', clear: 'very', time: 'partly', part: 'rather', again: 'yes' },
    {
      by: 2,
      useful: 'very',
      clear: 'rather',
      time: 'partly',
      part: 'very',
      again: 'yes',
      better: 'More time for the first talk. (demonstration)',
    },
    { by: 4, useful: 'partly', clear: 'rather', time: 'hardly', part: 'rather', again: 'no' },
    {
      by: 5,
      useful: 'rather',
      clear: 'partly',
      time: 'partly',
      part: 'partly',
      again: 'yes',
      better: 'Interpretation in the afternoon as well. (demonstration)',
    },
    { by: 7, useful: 'very', clear: 'very', time: 'rather', part: 'very', again: 'yes' },
    { by: 8, useful: 'very', clear: 'rather', time: 'rather', part: 'very', again: 'yes' },
  ],
  /** Keys of applicants from next door that were asked, answered nothing and never came to anything. */
  invited: [
    { key: 'BA-16', jurisdiction: 'BA' },
    { key: 'ME-15', jurisdiction: 'ME' },
    { key: 'ME-16', jurisdiction: 'ME' },
    { key: 'XK-16', jurisdiction: 'XK' },
  ],
  /** Which organisation of the registry those who wrote a name came for: the keys of applicants, null for none. One waits to be said. */
  tied: [
    { wrote: club.body, key: 'RS-01' },
    { wrote: youth.body, key: 'RS-05' },
    { wrote: police.body, key: null },
    { wrote: shelter.body, key: null },
  ],
  leastShare: 75,
  byHand: 'The phone at the door had no power left.',
  people: [
    { name: 'Anđa Izmišljena', sex: 'f', locale: 'sr-Latn', from: youth, missed: [], knew: [2, 4] },
    { name: 'Бранко Измишљени', sex: 'm', locale: 'sr-Cyrl', from: youth, missed: [3], knew: [1, 3] },
    { name: 'Vesna Izmišljena', sex: 'f', locale: 'bs', from: club, missed: [], knew: [2, 3] },
    { name: 'Гордана Измислена', sex: 'f', locale: 'mk', from: club, missed: [1, 2, 3], knew: [1, null] },
    {
      name: 'Dejan Izmišljeni',
      sex: 'm',
      locale: 'cnr',
      from: police,
      reached: 'at_the_office',
      missed: [],
      knew: [3, 4],
    },
    {
      name: 'Ura e Trilluar',
      sex: 'm',
      locale: 'sq',
      from: police,
      reached: 'at_the_office',
      missed: [0],
      knew: [1, 2],
    },
    { name: 'Emina Izmišljena', sex: 'unsaid', locale: 'hr', from: radio, missed: [2, 3], knew: [2, 2] },
    { name: 'Invented Bridger', sex: 'f', locale: 'en', from: shelter, missed: [1], knew: [0, 3] },
    { name: 'Zoran Izmišljeni', sex: 'm', locale: 'sr-Latn', from: club, missed: [], knew: [2, 4] },
    { name: 'Ивана Измислена', sex: 'f', locale: 'mk', from: youth, missed: [], knew: [1, 4] },
    {
      name: 'Jeta e Trilluar',
      sex: 'f',
      locale: 'sq',
      from: shelter,
      reached: 'by_hand',
      missed: [],
      knew: [3, 3],
    },
    { name: 'Ljubica Izmišljena', sex: 'f', locale: 'cnr', from: police, missed: [], knew: [2, 4] },
    { name: 'Marko Izmišljeni', sex: 'm', locale: 'hr', from: club, missed: [], knew: [1, 3] },
  ] satisfies readonly Trainee[] as readonly Trainee[],
} as const;
