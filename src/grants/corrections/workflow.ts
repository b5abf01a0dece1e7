import { ofPartner, permission, type Reach } from '../../platform/permissions.ts';
import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import { type Mentored, notMentor } from '../mentoring/not-mentor.ts';
import { type CorrectionSubject, correcting, proposing } from './permissions.ts';
import {
  type Accepted,
  type Around,
  mustBePayable,
  mustHaveDirection,
  mustNotMovePayments,
  mustTakeAnother,
  mustTakeCorrections,
} from './rules.ts';

type Line = CorrectionSubject & { readonly agreementId: string } & Around & Accepted & Mentored;
/** Those who may decide on corrections of the sub-grant. */
type Decided = { readonly deciders: readonly string[] };
/** Proposed by the only person who could decide, a correction would wait for nobody and hold the closing up. */
const notAlone = {
  than: ({ deciders }: Decided) => (deciders.length === 1 ? deciders : []),
  code: 'correction_no_second_person',
};
type Proposed = CorrectionSubject & Mentored & { readonly proposedBy: string | null };
type Standing = Proposed & { readonly agreementId: string } & Omit<Around, 'waiting'> & {
    readonly changeMinor: number;
    readonly currency: string;
  };

/** Where the request is refused or its payment recorded. */
const toInstalment = ({ agreementId }: { readonly agreementId: string }, code: string): string | undefined =>
  code === 'correction_instalment_underway' ? `/agreements/${agreementId}#instalments` : undefined;

/** An accepted expenditure of an approved report: its correction is a record of its own. */
export const correctableSteps = {
  propose: {
    permission: permission<CorrectionSubject & Pick<Around, 'report'>>('correction.propose', proposing),
    from: ['accepted'],
    within: (line: Line) => {
      mustTakeCorrections(line);
      mustTakeAnother(line);
    },
    guard: (line: Line) => {
      mustNotMovePayments(line);
      mustHaveDirection(line);
    },
    another: [notMentor, notAlone],
    button: {
      path: '/lines/:lineId/correct',
      texts: 'grants.correction.propose',
      asks: 'form',
      look: 'secondary',
      mend: toInstalment,
    },
    tells: 'deciders_of_correction',
    history: 'staff',
  },
} as const satisfies Steps;

const step = (name: string) => `/corrections/:correctionId/${name}`;
const deciding = {
  from: ['proposed'],
  another: [notMentor, { than: ({ proposedBy }: Proposed) => [proposedBy], code: 'needs_second_person' }],
} as const;
const byProposer: Reach<Proposed> = (actor, correction, bound) =>
  correction.proposedBy === actor.personId && ofPartner(actor, correction, bound);

/** Proposed by one person and confirmed by another, or turned down with a reason; taken back by the person who proposed it. */
export const correctionSteps = {
  confirm: {
    ...deciding,
    permission: permission<CorrectionSubject>('correction.confirm', correcting),
    to: 'confirmed',
    within: (correction: Standing) => mustTakeCorrections(correction),
    guard: (correction: Standing) => {
      mustNotMovePayments(correction);
      mustBePayable(correction.changeMinor, correction);
    },
    button: {
      path: step('confirm'),
      texts: 'grants.correction.confirm',
      asks: 'form',
      stepUp: true,
      mend: toInstalment,
    },
    task: 'correction',
    tells: 'both_of_correction',
    history: 'both',
  },
  turn_down: {
    ...deciding,
    permission: permission<CorrectionSubject>('correction.turn_down', correcting),
    to: 'turned_down',
    button: {
      path: step('turn-down'),
      texts: 'grants.correction.turn_down',
      asks: 'form',
      look: 'secondary',
    },
    tells: 'proposer_of_correction',
    history: 'staff',
  },
  take_back: {
    permission: permission<Proposed>('correction.take_back', {
      grant_officer: byProposer,
      finance_officer: byProposer,
    }),
    from: ['proposed'],
    to: 'taken_back',
    button: {
      path: step('take-back'),
      texts: 'grants.correction.take_back',
      asks: 'press',
      look: 'secondary',
    },
    history: 'staff',
  },
} as const satisfies Steps;

export type CorrectionState = StateOf<typeof correctionSteps>;
export const correctableWorkflow: Workflow<typeof correctableSteps> = {
  kind: 'correction',
  outOfState: 'line_not_in_state',
  steps: correctableSteps,
};
export const correctionWorkflow: Workflow<typeof correctionSteps> = {
  kind: 'correction',
  outOfState: 'correction_not_in_state',
  steps: correctionSteps,
};
