import type { EvidenceForm, LetterForm, RecommendationForm, ResponseForm } from '../../advocacy/index.ts';
import type { Issuer } from './staff.ts';

/** A step that one body came to, or all whom it asks together. */
type InventedStep = Pick<EvidenceForm, 'step' | 'text'> & { readonly on: number; readonly together?: true };

type InventedReply = Pick<ResponseForm, 'stance' | 'text'> & { readonly on: number };

/** An invented recommendation: its bodies, territory, steps and replies exist nowhere, and its title says so. */
export type InventedRecommendation = Pick<
  RecommendationForm,
  'source' | 'sourceBody' | 'symbol' | 'paragraph'
> & {
  readonly title: string;
  readonly ask: string;
  /** Words of an invented source, in English. */
  readonly original?: string;
  /** The title of the gathering whose first clause it comes from, without its mark. */
  readonly from?: string;
  /** Whose grant officer follows it. */
  readonly by: Issuer;
  /** The invented institution that has an account; else an invented body by its name. */
  readonly to: 'institution' | string;
  /** Other invented bodies that are asked the same, each with the steps of its own. */
  readonly also?: readonly {
    readonly name: string;
    readonly steps: readonly InventedStep[];
  }[];
  /** Days from today. */
  readonly on: number;
  readonly review: number;
  readonly published: boolean;
  readonly steps: readonly InventedStep[];
  readonly letter?: Pick<LetterForm, 'stance' | 'text'> & { readonly on: number };
  readonly reply?: InventedReply;
  /** A further reply that waits for its approval in the institution. */
  readonly waiting?: InventedReply;
  readonly measures: readonly { readonly title: string; readonly office: string; readonly due: number }[];
};

export const inventedTerritory = 'Imagined Riverland';
const nothing = { sourceBody: '', symbol: '', paragraph: '' } as const;
const board = 'Board of the Imagined Bridge';

export const inventedRecommendations: readonly InventedRecommendation[] = [
  {
    title: 'One telephone number for interpreters, answered at night',
    ask: 'Open one number that is answered at night by interpreters of five languages, and pay for it from the budget.',
    source: 'round_table',
    ...nothing,
    from: 'From note to practice',
    by: 'MK',
    to: board,
    on: -112,
    review: -6,
    published: true,
    steps: [
      { step: 'discussed', on: -104, text: 'The board had it on the agenda of its session.' },
      { step: 'promised', on: -88, text: 'The board said in public that the number opens before winter.' },
      { step: 'adopted', on: -61, text: 'The board decided on the number and its budget.' },
      { step: 'weakened', on: -19, text: 'The budget was taken back and the number was closed at night.' },
    ],
    letter: {
      on: -90,
      stance: 'accepted',
      text: 'The board agrees and asks for a list of the languages that are spoken most.',
    },
    measures: [
      { title: 'A list of the languages spoken most', office: 'Office of Imagined Languages', due: -80 },
      { title: 'A budget line for interpreters at night', office: board, due: 30 },
    ],
  },
  {
    title: 'The same words for smuggling and for trafficking in every form',
    ask: 'Change the forms that officials fill in, so that smuggling of migrants and trafficking in human beings are never ticked in one box.',
    source: 'round_table',
    ...nothing,
    from: 'One region, one standard',
    by: 'RS',
    to: 'institution',
    on: -20,
    review: 60,
    published: true,
    steps: [
      { step: 'discussed', on: -16, text: 'The three sat down together over the forms.', together: true },
    ],
    also: [
      {
        name: 'Imagined Police of the Lower Bank',
        steps: [{ step: 'promised', on: -12, text: 'The police said that the next forms have two boxes.' }],
      },
      {
        name: 'Imagined Ministry of the Upper Bank',
        steps: [{ step: 'adopted', on: -6, text: 'The ministry changed its forms by an order.' }],
      },
    ],
    reply: {
      on: -8,
      stance: 'partly',
      text: 'New forms are printed next year; until then a leaflet explains the two words.',
    },
    waiting: {
      on: -1,
      stance: 'accepted',
      text: 'The new forms are printed. Every office gets them within a month.',
    },
    measures: [],
  },
  {
    title: 'A guardian on the first day for every unaccompanied child',
    ask: 'Name a guardian on the day on which an unaccompanied child is met, whatever the hour.',
    source: 'other_monitor',
    sourceBody: 'Committee of the Imagined Treaty (demonstration)',
    symbol: 'DEMO/2026/2',
    paragraph: '31',
    original:
      'The Committee urges the authorities to appoint a guardian without delay, and in any event on the first day.',
    by: 'AL',
    to: 'Imagined Service for Guardians',
    on: -160,
    review: 45,
    published: true,
    steps: [
      { step: 'discussed', on: -140, text: 'The service and two organisations met about it.' },
      { step: 'drafted', on: -95, text: 'A draft of the order was sent round.' },
      { step: 'in_force', on: -30, text: 'The order is in force.' },
    ],
    measures: [{ title: 'A rota of guardians', office: 'Imagined Service for Guardians', due: 20 }],
  },
  {
    title: 'A door that is open in winter, without a paper asked for first',
    ask: 'Let people sleep inside on nights below nought before their papers are looked at.',
    source: 'round_table',
    ...nothing,
    from: 'A door that is open in winter',
    by: 'RS',
    to: 'Imagined Shelter Agency',
    on: -70,
    review: 90,
    published: true,
    steps: [],
    letter: { on: -41, stance: 'rejected', text: 'The agency has no room and no order to do so.' },
    measures: [],
  },
  {
    title: 'Interpreters in towns of fewer than ten thousand people',
    ask: 'Share interpreters between small towns by telephone.',
    source: 'own_brief',
    ...nothing,
    by: 'BA',
    to: board,
    on: -5,
    review: 100,
    published: false,
    steps: [],
    measures: [],
  },
];
