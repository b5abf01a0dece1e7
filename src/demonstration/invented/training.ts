import type { Locale } from '../../platform/language/language.ts';
import type { Travel } from '../../training/index.ts';

const titled = (title: string) => `${title} (demonstration)`;

/** What the Action teaches in the year: invented, and its titles say so; with the criteria of the evaluation grids that each teaches. */
export const inventedModules = [
  {
    code: 'A-1',
    criteria: ['expertise'],
    title: titled('Two words, two crimes'),
    objectives:
      'Tell smuggling of migrants from trafficking in persons\nKnow what follows from each for the person',
    minutes: 90,
  },
  {
    code: 'A-2',
    criteria: ['groups', 'safety'],
    title: titled('First talk'),
    objectives: 'Listen without asking too much\nSay what will be written down, and for whom',
    minutes: 120,
  },
  {
    code: 'B-1',
    criteria: ['cooperation', 'institutions'],
    title: titled('A simulated investigation'),
    objectives:
      'Play each role of a case from first sight to the hearing\nSay where protection was lost on the way',
    minutes: 180,
  },
] as const;

/** A training to come, for organisations and police officers, with more people than places. */
export const inventedTraining = {
  title: titled('First sight: organisations and police officers learn together'),
  place: 'Hall of the imagined bridge',
  /** Days from today of its two days, and of its record. */
  days: [9, 10],
  recorded: -12,
  places: 6,
  institutions: 3,
  introduction:
    'Invented for the demonstration. Two days for people who meet migrants first: in the street, at the border and in a centre.',
  coFunder: 'Imagined Fund for Bridges',
  nights: [-1, 0],
  travelUpToMinor: 4000,
  sessions: [
    {
      day: 0,
      part: 'morning',
      starts: '09:00',
      ends: '12:30',
      module: 'A-1',
      room: 'Great hall',
      trainers: 'A prosecutor',
    },
    {
      day: 0,
      part: 'afternoon',
      starts: '13:30',
      ends: '16:30',
      module: 'A-2',
      room: 'Great hall',
      trainers: 'A psychologist',
    },
    {
      day: 1,
      part: 'morning',
      starts: '09:00',
      ends: '12:30',
      module: 'B-1',
      room: 'Room of the river',
      trainers: 'A police instructor',
      /** Invented, and leads nowhere: `.example` is nobody's. */
      joinLink: 'https://meet.demonstration.example/rooms/river',
    },
    {
      day: 1,
      part: 'morning',
      starts: '09:00',
      ends: '12:30',
      module: 'B-1',
      room: 'Room of the ferry',
      trainers: 'A lawyer',
    },
  ],
  people: [
    {
      on: -9,
      name: 'Измислена Мостић',
      sex: 'f',
      kind: 'cso',
      of: 'Club of the imagined bridge',
      locale: 'sr-Cyrl',
    },
    {
      on: -9,
      name: 'Trilluar Ura',
      sex: 'm',
      kind: 'institution',
      of: 'Police of the imagined town',
      locale: 'sq',
    },
    {
      on: -8,
      name: 'Измислен Мостовски',
      sex: 'm',
      kind: 'institution',
      of: 'Police of the imagined town',
      locale: 'mk',
      needs: 'No nuts',
      travel: { nights: [-1, 0], way: 'bus', departsFrom: 'Skopje', costMinor: 3200 },
    },
    {
      on: -8,
      name: 'Imagined Bridgewoman',
      sex: 'f',
      kind: 'institution',
      of: 'Border office of the imagined town',
      locale: 'en',
    },
    {
      on: -7,
      name: 'Izmišljena Obala',
      sex: 'f',
      kind: 'cso',
      of: 'Imagined centre of the shore',
      locale: 'bs',
      needs: 'A ramp to the hall',
      travel: { nights: [0], way: 'train', departsFrom: 'Niš', costMinor: 1450 },
    },
    // The fourth of an institution: the places of that group are taken.
    {
      on: -6,
      name: 'Izmišljen Brodić',
      sex: 'm',
      kind: 'institution',
      of: 'Border office of the imagined town',
      locale: 'cnr',
    },
    { on: -5, name: 'Invented Ferryman', sex: 'x', kind: 'other', of: '', locale: 'en' },
    {
      on: -5,
      name: 'E Trilluara Breg',
      sex: 'f',
      kind: 'cso',
      of: 'Imagined house of the coast',
      locale: 'sq',
    },
    {
      on: -4,
      name: 'Измишљени Чамџић',
      sex: 'm',
      kind: 'cso',
      of: 'Club of the imagined bridge',
      locale: 'sr-Latn',
    },
  ] as readonly InventedTrainee[],
  /** Who gives up the place again, so that somebody moves up. */
  cancelled: { on: -2, index: 1 },
  /** When the roles of the simulated investigation are dealt. */
  dealt: -1,
  invited: ['imagined.guest.one@demonstration.example', 'imagined.guest.two@demonstration.example'],
} as const;

export type InventedTrainee = {
  readonly on: number;
  readonly name: string;
  readonly sex: 'f' | 'm' | 'x';
  readonly kind: 'cso' | 'institution' | 'other';
  readonly of: string;
  readonly locale: Locale;
  readonly needs?: string;
  readonly travel?: Travel;
};
