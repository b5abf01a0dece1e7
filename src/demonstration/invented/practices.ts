import type { AdoptionForm, PracticeForm, StepForm } from '../../advocacy/index.ts';
import type { Issuer } from './staff.ts';

type Happened = Pick<StepForm, 'status' | 'text'> & { readonly on: number };
/** An invented practice: its bodies and territories exist nowhere, and its title says so. Days from today. */
export type InventedPractice = Pick<PracticeForm, 'kind' | 'title' | 'protects' | 'whom'> & {
  readonly by: Issuer;
  readonly begunBy: string;
  readonly begun: number;
  readonly on: number;
  readonly published: boolean;
  readonly versions: readonly { readonly label: string; readonly on: number; readonly changes: string }[];
  readonly adoptions: readonly (Pick<AdoptionForm, 'level' | 'adaptedHow'> & {
    readonly body: string;
    readonly territory: string;
    /** The first is how it began. */
    readonly steps: readonly [Happened, ...Happened[]];
  })[];
};

export const inventedPractices: readonly InventedPractice[] = [
  {
    kind: 'protocol',
    title: 'A guardian is called before the first interview',
    protects: 'A child is not asked anything about the way it came before a guardian sits beside it.',
    whom: ['children', 'smuggled', 'trafficked'],
    by: 'AL',
    begunBy: 'Imagined Service for Guardians',
    begun: -300,
    on: -180,
    published: true,
    versions: [
      { label: '1.0', on: -300, changes: '' },
      { label: '1.1', on: -120, changes: 'The guardian may be called by telephone at night.' },
    ],
    adoptions: [
      {
        body: 'Imagined Border Police of Riverland',
        territory: 'Imagined Riverland',
        level: 'national',
        adaptedHow: '',
        steps: [
          { status: 'in_trial', on: -150, text: 'Two stations try it.' },
          { status: 'adopted', on: -80, text: 'An order makes it the rule in all stations.' },
        ],
      },
      {
        body: 'Town of the Imagined Ford',
        territory: 'Imagined Hillside',
        level: 'local',
        adaptedHow: 'The school calls the guardian, too.',
        steps: [
          { status: 'adopted', on: -110, text: 'The council decided on it.' },
          { status: 'ended', on: -25, text: 'The budget for guardians was taken away.' },
        ],
      },
    ],
  },
  {
    kind: 'form',
    title: 'One form on which smuggling and trafficking are never ticked in one box',
    protects: 'Somebody who was trafficked is not written down as somebody who was smuggled.',
    whom: ['trafficked', 'smuggled', 'witnesses'],
    by: 'RS',
    begunBy: 'Board of the Imagined Bridge',
    begun: -210,
    on: -90,
    published: true,
    versions: [{ label: '2026', on: -210, changes: '' }],
    adoptions: [
      {
        body: 'Imagined Shelter Agency',
        territory: 'Imagined Riverland',
        level: 'national',
        adaptedHow: '',
        steps: [{ status: 'in_trial', on: -40, text: 'Three shelters fill it in.' }],
      },
      {
        body: 'Council of the Imagined Region',
        territory: '',
        level: 'regional',
        adaptedHow: 'Without the part on shelters.',
        steps: [{ status: 'adopted', on: -30, text: 'The council recommends it to all its members.' }],
      },
    ],
  },
  {
    kind: 'procedure',
    title: 'Who is asked first when a witness is afraid',
    protects: 'A witness does not meet those they speak about.',
    whom: ['witnesses'],
    by: 'MK',
    begunBy: 'Office of Imagined Languages',
    begun: -60,
    on: -12,
    published: false,
    versions: [],
    adoptions: [],
  },
];
