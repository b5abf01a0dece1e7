import type { ServiceForm } from '../directory/schema.ts';

/** What keepers of a demonstration do with a service; days count from the last day of the year. */
export type InventedService = {
  readonly jurisdiction: string;
  readonly town: string;
  /** Which of the two keepers writes it; the other one confirms it. */
  readonly writer: 'partner' | 'cso';
  readonly writtenOn: number;
  readonly checkedOn?: number;
  readonly suspendedOn?: number;
  readonly closedOn?: number;
  readonly content: ServiceForm['content'];
  readonly discreet: ServiceForm['discreet'];
};

/** No country has this code, so that the number rings nowhere. */
const phone = (number: number) => `+000 000 ${String(number).padStart(4, '0')}`;

const weekdays = [1, 2, 3, 4, 5];
const hoursOf = (opens: string, closes: string, days: readonly number[] = weekdays) =>
  days.map((day) => ({ day, opens, closes }));

const nothing: ServiceForm['discreet'] = { told: 'not_known', phone: '', remark: '' };
const usual: Omit<ServiceForm['content'], 'provider' | 'need'> = {
  placeKind: 'open',
  address: null,
  phones: [],
  forWhom: [],
  ageFrom: null,
  ageTo: null,
  languages: ['en'],
  interpreter: 'by_phone',
  documents: 'none',
  cost: 'free',
  access: 'walk_in',
  stepFree: 'not_known',
  always: false,
  hours: hoursOf('09:00', '16:00'),
  policeTold: 'not_known',
  texts: { way: '', bring: '', happens: '' },
};

const riverside = { jurisdiction: 'X1', town: 'Imagined Riverside (demonstration)' } as const;
const quay = { jurisdiction: 'X1', town: 'Imagined Quay (demonstration)' } as const;
const hilltop = { jurisdiction: 'X2', town: 'Imagined Hilltop (demonstration)' } as const;

/** No such services, towns or numbers exist. */
export const inventedServices: readonly InventedService[] = [
  {
    ...riverside,
    writer: 'cso',
    writtenOn: -95,
    checkedOn: -75,
    content: {
      ...usual,
      provider: 'Imagined Soup Kitchen (demonstration)',
      need: 'food',
      address: 'Imagined Street 1',
      phones: [phone(1)],
      languages: ['en', 'ar', 'fa'],
      interpreter: 'none',
      hours: hoursOf('11:00', '14:00', [1, 2, 3, 4, 5, 6, 7]),
      texts: { way: 'Behind the imagined bus station.', bring: '', happens: 'A warm meal is given out.' },
    },
    discreet: nothing,
  },
  {
    ...quay,
    writer: 'partner',
    writtenOn: -60,
    checkedOn: -45,
    suspendedOn: -8,
    content: {
      ...usual,
      provider: 'Imagined Wash House (demonstration)',
      need: 'washing',
      address: 'Imagined Quay 3',
      phones: [phone(2)],
      forWhom: ['men', 'boys'],
      interpreter: 'none',
      stepFree: 'no',
      texts: { way: '', bring: 'A towel, if there is one.', happens: '' },
    },
    discreet: nothing,
  },
  {
    ...hilltop,
    writer: 'cso',
    writtenOn: -58,
    checkedOn: -44,
    closedOn: -5,
    content: {
      ...usual,
      provider: 'Imagined Clothes Room (demonstration)',
      need: 'items',
      address: 'Imagined Square 2',
      phones: [phone(3)],
      interpreter: 'not_known',
    },
    discreet: nothing,
  },
  {
    ...riverside,
    writer: 'partner',
    writtenOn: -20,
    checkedOn: -6,
    content: {
      ...usual,
      provider: 'Imagined Health Point (demonstration)',
      need: 'health',
      address: 'Imagined Street 12',
      phones: [phone(4), phone(5)],
      languages: ['en', 'fa', 'prs', 'ps', 'ar'],
      stepFree: 'yes',
      policeTold: 'if_crime',
      hours: hoursOf('08:00', '15:00'),
      texts: {
        way: 'The green door.',
        bring: '',
        happens: 'A doctor sees you, and an interpreter rings in.',
      },
    },
    discreet: {
      told: 'yes',
      phone: phone(6),
      remark: 'Say on the phone that the wound may be from a crime. (demonstration)',
    },
  },
  {
    ...riverside,
    writer: 'cso',
    writtenOn: -18,
    checkedOn: -5,
    content: {
      ...usual,
      provider: 'Imagined Legal Desk (demonstration)',
      need: 'legal',
      address: 'Imagined Street 20',
      phones: [phone(7)],
      languages: ['en', 'tr', 'kmr', 'ckb', 'fr'],
      documents: 'any_paper',
      access: 'ring_first',
      interpreter: 'at_hours',
      hours: hoursOf('10:00', '13:00', [2, 4]),
      texts: {
        way: '',
        bring: 'Every paper that you were given.',
        happens: 'A lawyer explains what comes next.',
      },
    },
    discreet: nothing,
  },
  {
    ...riverside,
    writer: 'partner',
    writtenOn: -12,
    checkedOn: -2,
    content: {
      ...usual,
      provider: 'Imagined House of Rest (demonstration)',
      need: 'safe_place',
      placeKind: 'front_gate',
      phones: [phone(8)],
      forWhom: ['women', 'girls', 'violence_survivors'],
      languages: ['en', 'ar', 'fa', 'ur'],
      interpreter: 'on_call',
      access: 'through_worker',
      always: true,
      hours: [],
      policeTold: 'if_child',
      texts: { way: '', bring: '', happens: 'A worker rings you back and comes to meet you.' },
    },
    discreet: { told: 'no', phone: phone(9), remark: 'Ask for the colleague of the night. (demonstration)' },
  },
  {
    ...quay,
    writer: 'cso',
    writtenOn: -10,
    checkedOn: -2,
    content: {
      ...usual,
      provider: 'Imagined Night Line (demonstration)',
      need: 'helpline',
      placeKind: 'phone_only',
      phones: [phone(10)],
      languages: ['en', 'ar', 'ps', 'bn', 'ur'],
      interpreter: 'none',
      access: 'ring_first',
      always: true,
      hours: [],
      texts: { way: '', bring: '', happens: 'People listen, and say where help is.' },
    },
    discreet: nothing,
  },
  {
    ...hilltop,
    writer: 'partner',
    writtenOn: -9,
    checkedOn: -3,
    content: {
      ...usual,
      provider: 'Imagined Guardians of Children (demonstration)',
      need: 'child_protection',
      address: 'Imagined Square 5',
      phones: [phone(11)],
      forWhom: ['girls', 'boys', 'children_alone'],
      ageTo: 17,
      languages: ['en', 'fa', 'prs', 'fr'],
      stepFree: 'yes',
      policeTold: 'always',
      texts: { way: '', bring: '', happens: 'A guardian stays with you when others ask you something.' },
    },
    discreet: { told: 'yes', phone: phone(12), remark: '' },
  },
  {
    ...hilltop,
    writer: 'cso',
    writtenOn: -1,
    content: {
      ...usual,
      provider: 'Imagined School Corner (demonstration)',
      need: 'education',
      address: 'Imagined Square 7',
      phones: [phone(13)],
      forWhom: ['families', 'girls', 'boys'],
      ageFrom: 6,
      ageTo: 15,
      languages: ['en', 'tr', 'ru', 'uk'],
      texts: { way: '', bring: '', happens: 'Children learn and play in the afternoon.' },
    },
    discreet: nothing,
  },
];
