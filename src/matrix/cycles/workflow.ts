import type { PlainDate } from '../../platform/dates.ts';
import { all, officers, permission } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import { cyclePermissions } from './permissions.ts';
import {
  type Decided,
  mustAllStandOnEvidence,
  mustBeDayToCome,
  mustBeReadyToOpen,
  type Opening,
} from './rules.ts';

/** Where staff find the cycles. */
export const cyclesPath = '/staff/matrix/cycles';

type Openable = { id: string; opening: Opening; answerUntil: PlainDate | null };
type Seats = { seatsFree: number };
type Closable = { sheetsMissing: number };
type Decidable = { verdictsMissing: number };
type Publishable = { repliesOpen: boolean; decided: readonly Decided[] };
type Seated = { handedInAt: string | null };

const leaders = { programme_manager: all };
/** Where what keeps a cycle from being opened is dealt with. */
const mended: Readonly<Record<string, string>> = {
  cycle_without_assessors: '/appoint',
  answer_day_past: '/edit',
};
const step = (name: string) => `${cyclesPath}/:cycleId/${name}`;
const link = { asks: 'form', look: 'secondary' } as const;

/**
 * The questionnaire is drafted. Two assessors a jurisdiction answer, blind to each other. Where they differ another person adjudicates
 * with a reason. Institutions reply. It is published, and from then on it is only corrected by errata beside it.
 */
export const cycleSteps = {
  open: {
    permission: permission<unknown>('cycle.open', leaders),
    from: ['drafted'],
    to: 'answering',
    guard: ({ opening, answerUntil }: Openable, today: PlainDate) => {
      mustBeReadyToOpen(opening);
      mustBeDayToCome(answerUntil, today);
    },
    button: {
      path: step('open'),
      texts: 'matrix.cycle.open',
      asks: 'press',
      mend: ({ id }: Openable, code: string) => `${cyclesPath}/${id}${mended[code] ?? '#standards'}`,
    },
    tells: 'assessors',
    history: 'staff',
  },
  postpone: {
    permission: permission<unknown>('cycle.postpone', leaders),
    from: ['answering'],
    button: {
      path: step('postpone'),
      texts: 'matrix.cycle.postpone',
      label: 'matrix.cycle.postpone.title',
      ...link,
    },
    tells: 'assessors',
    history: 'staff',
  },
  close: {
    permission: permission<unknown>('cycle.close', leaders),
    from: ['answering'],
    to: 'adjudicating',
    guard: ({ sheetsMissing }: Closable) => {
      if (sheetsMissing > 0) throw problem('sheets_missing', { count: sheetsMissing });
    },
    button: { path: step('close'), texts: 'matrix.cycle.close', asks: 'press' },
    history: 'staff',
  },
  appoint: {
    permission: permission<unknown>('cycle.appoint', leaders),
    from: ['drafted', 'answering'],
    within: ({ seatsFree }: Seats) => {
      if (seatsFree === 0) throw problem('seat_taken');
    },
    button: {
      path: step('appoint'),
      texts: 'matrix.cycle.appoint',
      label: 'matrix.cycle.appoint.title',
      ...link,
    },
    history: 'staff',
  },
  edit: {
    permission: permission<unknown>('cycle.edit', leaders),
    from: ['drafted'],
    button: { path: step('edit'), texts: 'matrix.cycle.edit', label: 'matrix.cycle.edit.title', ...link },
    history: 'staff',
  },
  name_adjudicator: {
    permission: permission<unknown>('cycle.name_adjudicator', leaders),
    from: ['drafted', 'answering', 'adjudicating', 'reply'],
    button: {
      path: step('adjudicator'),
      texts: 'matrix.cycle.name_adjudicator',
      label: 'matrix.cycle.name_adjudicator.title',
      ...link,
    },
    tells: 'adjudicator',
    history: 'staff',
  },
  ask: { permission: permission<unknown>('cycle.ask', leaders), from: ['drafted'], history: 'staff' },
  hand_over: {
    permission: permission<unknown>('cycle.hand_over', leaders),
    from: ['adjudicating'],
    to: 'reply',
    guard: ({ verdictsMissing }: Decidable) => {
      if (verdictsMissing > 0) throw problem('verdicts_missing');
    },
    button: {
      path: step('hand-over'),
      texts: 'matrix.cycle.hand_over',
      label: 'matrix.cycle.hand_over.title',
      ...link,
    },
    tells: 'institutions',
    history: 'staff',
  },
  invite: {
    permission: permission<unknown>('cycle.invite', leaders),
    from: ['adjudicating', 'reply'],
    button: {
      path: step('invite'),
      texts: 'matrix.cycle.invite',
      label: 'matrix.cycle.invite.title',
      ...link,
    },
    history: 'staff',
  },
  summarise: {
    permission: permission<unknown>('cycle.summarise', leaders),
    from: ['adjudicating', 'reply'],
    button: {
      path: step('summaries'),
      texts: 'matrix.cycle.summarise',
      label: 'matrix.cycle.summarise.title',
      ...link,
    },
    history: 'staff',
  },
  publish: {
    permission: permission<unknown>('cycle.publish', leaders),
    from: ['reply'],
    to: 'published',
    guard: ({ repliesOpen, decided }: Publishable) => {
      if (repliesOpen) throw problem('replies_still_open');
      mustAllStandOnEvidence(decided);
    },
    button: {
      path: step('publish'),
      texts: 'matrix.cycle.publish',
      label: 'matrix.cycle.publish.title',
      ...link,
    },
    history: 'staff',
  },
  register_reply: {
    permission: permission<unknown>('cycle.register_reply', officers),
    from: ['reply'],
    button: {
      path: step('letter'),
      texts: 'matrix.cycle.letter',
      label: 'matrix.cycle.letter.title',
      ...link,
    },
    history: 'staff',
  },
  cancel: {
    permission: permission<unknown>('cycle.cancel', leaders),
    from: ['drafted', 'answering', 'adjudicating', 'reply'],
    to: 'cancelled',
    button: {
      path: step('cancel'),
      texts: 'matrix.cycle.cancel',
      label: 'matrix.cycle.cancel.title',
      ...link,
    },
    tells: 'assessors',
    history: 'staff',
  },
  correct: {
    permission: permission<unknown>('cycle.correct', leaders),
    from: ['published'],
    button: {
      path: step('correct'),
      texts: 'matrix.cycle.correct',
      label: 'matrix.cycle.correct.title',
      ...link,
    },
    history: 'staff',
  },
} as const satisfies Steps;

const seat = (name: string) => `/staff/matrix/seats/:seatId/${name}`;

/** A seat in the states of its cycle: its sheet is returned, or another person sits down. */
export const seatSteps = {
  give_back: {
    permission: permission<unknown>('cycle.give_back', leaders),
    from: ['answering'],
    within: ({ handedInAt }: Seated) => {
      if (handedInAt === null) throw problem('sheet_not_handed_in');
    },
    button: { path: seat('give-back'), texts: 'matrix.cycle.give_back', asks: 'press', look: 'secondary' },
    history: 'staff',
  },
  replace: {
    permission: permission<unknown>('cycle.replace', leaders),
    from: ['drafted', 'answering'],
    button: {
      path: seat('replace'),
      texts: 'matrix.cycle.replace',
      label: 'matrix.cycle.replace.title',
      ...link,
    },
    history: 'staff',
  },
  end_seat: {
    permission: permission<unknown>('cycle.end_seat', leaders),
    from: ['drafted', 'answering'],
    button: { path: seat('end'), texts: 'matrix.cycle.end_seat', asks: 'press', look: 'secondary' },
    history: 'staff',
  },
} as const satisfies Steps;

/** What assessors, the person who adjudicates and institutions do, each on pages of their own. */
export const partSteps = {
  answer: { permission: cyclePermissions.answer, from: ['answering'] },
  adjudicate: { permission: cyclePermissions.adjudicate, from: ['adjudicating', 'reply'] },
  reply: { permission: cyclePermissions.reply, from: ['reply'] },
} as const satisfies Steps;

export type CycleState = StateOf<typeof cycleSteps>;
export const cycleWorkflow: Workflow<typeof cycleSteps> = {
  kind: 'cycle',
  outOfState: 'cycle_not_in_state',
  steps: cycleSteps,
};
export const partWorkflow: Workflow<typeof partSteps> = {
  kind: 'cycle',
  outOfState: 'cycle_not_in_state',
  steps: partSteps,
};
/** What happens to a seat is in the trail of its cycle. */
export const seatWorkflow: Workflow<typeof seatSteps> = {
  kind: 'cycle',
  outOfState: 'cycle_not_in_state',
  steps: seatSteps,
};
