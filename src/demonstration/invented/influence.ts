import type { EngagementForm, OutcomeForm, PositionForm, SubstantiationForm } from '../../advocacy/index.ts';
import type { Issuer } from './staff.ts';

/** An invented meeting or letter: its offices and bodies exist nowhere, and its subject says so. Days from today. */
export type InventedEngagement = Pick<
  EngagementForm,
  'kind' | 'subject' | 'offices' | 'agreed' | 'nextStep'
> & {
  readonly by: Issuer;
  /** The title of the recommendation it was for, without its mark. */
  readonly for: string;
  readonly on: number;
  readonly next?: number;
  readonly done?: number;
};

const night = 'One telephone number for interpreters, answered at night';
const guardian = 'A guardian on the first day for every unaccompanied child';

export const inventedEngagements: readonly InventedEngagement[] = [
  {
    kind: 'meeting',
    subject: 'A number that is answered at night',
    offices: [
      { office: 'Chair', institution: 'Board of the Imagined Bridge' },
      { office: 'Head of languages', institution: 'Office of Imagined Languages' },
    ],
    agreed: 'The board puts it on its agenda and asks for a list of languages.',
    nextStep: 'Send the list of the languages spoken most',
    by: 'MK',
    for: night,
    on: -108,
    next: -98,
    done: -99,
  },
  {
    kind: 'letter',
    subject: 'The number was closed again',
    offices: [{ office: 'Chair', institution: 'Board of the Imagined Bridge' }],
    agreed: '',
    nextStep: 'Ask for an answer',
    by: 'MK',
    for: night,
    on: -16,
    next: -2,
  },
  {
    kind: 'hearing',
    subject: 'Who stands beside a child on the first day',
    offices: [{ office: 'Committee on children', institution: 'Assembly of Imagined Riverland' }],
    agreed: 'The committee asks the service to draft an order.',
    nextStep: '',
    by: 'AL',
    for: guardian,
    on: -130,
  },
];

export type InventedOutcome = Pick<
  OutcomeForm,
  'title' | 'actor' | 'change' | 'kind' | 'direction' | 'contribution' | 'significance'
> & {
  readonly by: Issuer;
  readonly for: string;
  readonly happened: number;
  readonly on: number;
  /** What the invented institution answers on its page, or a body in a letter that the manager registers. */
  /** Days from today on which the invented ombudsman is asked, and on which it confirms unless it is left to whoever signs in as it. */
  readonly ombudsman?: { readonly asked: number; readonly confirmed?: number };
  readonly said?: Pick<SubstantiationForm, 'description' | 'contribution' | 'significance' | 'comment'> & {
    readonly way: 'institution' | string;
    readonly on: number;
  };
  readonly published?: number;
};

const agreed = { description: 'agree', contribution: 'agree', significance: 'agree' } as const;
export const inventedOutcomes: readonly InventedOutcome[] = [
  {
    title: 'An order names a guardian on the first day',
    actor: 'Imagined Service for Guardians',
    change: 'Until then a guardian came after a week. Now an order names one on the day a child is met.',
    kind: 'content',
    direction: 'forward',
    contribution:
      'Two organisations wrote the draft with the service after a hearing. A treaty body had urged it, too.',
    significance: 'No child is asked about its way alone.',
    by: 'AL',
    for: guardian,
    happened: -30,
    on: -27,
    said: { ...agreed, comment: '', way: 'institution', on: -20 },
    ombudsman: { asked: -21, confirmed: -17 },
    published: -15,
  },
  {
    title: 'The board speaks of smuggled people as people who need help',
    actor: 'Board of the Imagined Bridge',
    change:
      'In its yearly report the board writes of people who need help, and not of numbers at the border.',
    kind: 'discursive',
    direction: 'forward',
    contribution: 'We sent the board the words of the glossary.',
    significance: 'Those who read the report hear of people.',
    by: 'MK',
    for: night,
    happened: -60,
    on: -52,
    said: {
      ...agreed,
      contribution: 'partly',
      comment: 'The words came from several sides.',
      way: 'Imagined Ombudsman',
      on: -45,
    },
  },
  {
    title: 'Shelters call an interpreter before they write anything down',
    actor: 'Imagined Shelter Agency',
    change: 'Three shelters wait for an interpreter before they fill in a form.',
    kind: 'behavioural',
    direction: 'forward',
    contribution: 'We trained those who open the door.',
    significance: 'What is written down is what was said.',
    by: 'RS',
    for: night,
    happened: -35,
    on: -10,
    ombudsman: { asked: -8 },
  },
];

export type InventedPosition = Pick<PositionForm, 'alignment' | 'interest' | 'influence'> & {
  readonly body: string;
  readonly for: string;
  readonly on: number;
};
export const inventedPositions: readonly InventedPosition[] = [
  { body: 'Board of the Imagined Bridge', for: night, alignment: 1, interest: 2, influence: 3, on: -105 },
  { body: 'Board of the Imagined Bridge', for: night, alignment: -1, interest: 1, influence: 3, on: -18 },
  { body: 'Office of Imagined Languages', for: night, alignment: 2, interest: 3, influence: 1, on: -104 },
  { body: 'Imagined Treasury of Riverland', for: night, alignment: -2, interest: 2, influence: 3, on: -20 },
  { body: 'Imagined Ombudsman', for: night, alignment: 2, interest: 2, influence: 2, on: -44 },
];
