import { confirmClosing } from '../../src/grants/closing/confirm-closing.ts';
import { buildReported, closingTime } from '../../src/grants/closing/testing.ts';
import { takeBackCorrection, turnDownCorrection } from '../../src/grants/corrections/decide-correction.ts';
import type { CorrectableLine, CorrectionRecord } from '../../src/grants/corrections/queries.ts';
import { seenOfCorrection, seenOfLine } from '../../src/grants/corrections/seen.ts';
import {
  buildAcceptedLine,
  buildCorrection,
  correctionTyped,
  correctionTime as now,
} from '../../src/grants/corrections/testing.ts';
import { correctableWorkflow, correctionWorkflow } from '../../src/grants/corrections/workflow.ts';
import type { Cast } from './cast.ts';
import { tables } from './stage.ts';
import type { Moment, Walk } from './workflow-walk.tsx';

type Common = Pick<Walk, 'routes' | 'listTasks'>;
type Line = { readonly reportId: string; readonly lineId: string };
const asLine = ({ reportId, lineId }: Line): Moment => ({ id: lineId, pageId: reportId, now });

/** An accepted line of a sub-grant of which all is reported. */
async function lineOfReported(cast: Cast): Promise<Moment & { agreementId: string }> {
  const { agreementId } = await buildReported(cast);
  const { id, reportId: pageId } = await tables(cast)
    .selectFrom('grants.expenditureLine')
    .select(['id', 'reportId'])
    .where('agreementId', '=', agreementId)
    .orderBy('amountMinor', 'desc')
    .executeTakeFirstOrThrow();
  return { agreementId, id, pageId, now: closingTime };
}

/** An accepted line of an approved report. */
const correctableWalk = (common: Common): Walk => ({
  ...common,
  workflow: correctableWorkflow,
  kinds: [],
  page: '/reports/:reportId',
  taskAt: ({ pageId }) => `/reports/${pageId}`,
  around: ['correction_waits', 'correction_nothing_left', 'closing_confirmed', 'correction_after_closing'],
  typed: {
    propose: (line: CorrectableLine) => ({ ...correctionTyped, seen: seenOfLine(line) }),
  },
  moments: {
    accepted: async (cast) => asLine(await buildAcceptedLine(cast)),
    'accepted, with a correction that waits': async (cast) => asLine(await buildCorrection(cast)),
    'accepted, with one that was confirmed': async (cast) =>
      asLine(await buildCorrection(cast, { confirmed: true })),
    'accepted, of a balance that is confirmed': async (cast) => {
      const moment = await lineOfReported(cast);
      await confirmClosing(cast.work(cast.besa, closingTime), { agreementId: moment.agreementId });
      return moment;
    },
  },
});

/** A correction, proposed by a finance officer. */
const correctionWalk = (common: Common): Walk => ({
  ...common,
  workflow: correctionWorkflow,
  kinds: ['correction'],
  page: '/corrections/:correctionId',
  taskAt: ({ id }) => `/corrections/${id}`,
  typed: {
    confirm: (correction: CorrectionRecord) => ({ seen: seenOfCorrection(correction) }),
    turn_down: (correction: CorrectionRecord) => ({
      reason: 'The bill is there.',
      seen: seenOfCorrection(correction),
    }),
  },
  moments: {
    proposed: async (cast) => ({ id: (await buildCorrection(cast)).correctionId, now }),
    confirmed: async (cast) => ({ id: (await buildCorrection(cast, { confirmed: true })).correctionId, now }),
    turned_down: async (cast) => {
      const { correctionId } = await buildCorrection(cast);
      await turnDownCorrection(cast.work(cast.filip, now), { correctionId, reason: 'The bill is there.' });
      return { id: correctionId, now };
    },
    taken_back: async (cast) => {
      const { correctionId } = await buildCorrection(cast);
      await takeBackCorrection(cast.work(cast.fatos, now), { correctionId });
      return { id: correctionId, now };
    },
  },
});

export const correctionWalks = (common: Common): readonly (readonly [string, Walk])[] => [
  ['an accepted expenditure', correctableWalk(common)],
  ['a correction of what was accepted', correctionWalk(common)],
];
