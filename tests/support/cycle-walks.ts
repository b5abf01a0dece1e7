import { askQuestions } from '../../src/matrix/cycles/ask-questions.ts';
import { cancelCycle } from '../../src/matrix/cycles/cancel-cycle.ts';
import { endSeat } from '../../src/matrix/cycles/end-seat.ts';
import { type Cycle, listCycleStandards, listPlaces } from '../../src/matrix/cycles/queries.ts';
import { cycleRoutes } from '../../src/matrix/cycles/routes.ts';
import {
  contentOfCycle,
  seenBeforeOpening,
  seenBeforePublication,
  seenFindings,
  seenSheets,
} from '../../src/matrix/cycles/seen-of-cycle.ts';
import { buildCycle, decideAll, type Until } from '../../src/matrix/cycles/testing.ts';
import { cycleWorkflow, seatWorkflow } from '../../src/matrix/cycles/workflow.ts';
import type { Tx } from '../../src/platform/work.ts';
import type { Cast } from './cast.ts';
import { tables } from './stage.ts';
import type { Walk } from './workflow-walk.tsx';

const noon = '2026-11-25T12:00:00.000Z';
const later = '2026-12-05T12:00:00.000Z';
const built = async (cast: Cast, until: Until) => buildCycle(cast, tables(cast), { until });
const cycleAt =
  (until: Until, now = noon) =>
  async (cast: Cast) => ({ id: (await built(cast, until)).cycleId, now });
const seatAt = (until: Until) => async (cast: Cast) => {
  const { seats, cycleId } = await built(cast, until);
  return { id: seats[0], pageId: cycleId, now: noon };
};
const someId = '00000000-0000-7000-8000-000000000000';

const actionOf = async (tx: Tx, { id }: Cycle) =>
  (await tx.selectFrom('matrix.cycle').select('actionId').where('id', '=', id).executeTakeFirstOrThrow())
    .actionId;

const common = {
  routes: cycleRoutes({
    ...{ demonstration: false, baseUrl: 'http://localhost' },
    store: { read: async () => undefined },
  }),
  page: '/staff/matrix/cycles/:cycleId',
  kinds: [],
  taskAt: () => '',
  listTasks: async () => [],
};

/** The walks through the workflows of a cycle of assessment and of its seats. */
export const cyclesWalk: Walk = {
  ...common,
  workflow: cycleWorkflow,
  around: ['seat_taken'],
  mails: {
    'cycle.open': 'asked',
    'cycle.postpone': 'postponed',
    'cycle.hand_over': 'reply_opened',
    'cycle.name_adjudicator': 'adjudicator',
    'cycle.cancel': 'cancelled',
  },
  typed: {
    appoint: () => ({ place: someId, seat: 'second', assessor: `${someId}/${someId}` }),
    name_adjudicator: () => ({ place: someId, adjudicator: `${someId}/${someId}` }),
    summarise: () => ({ whole: 'All of it.', ofPlaces: [] }),
    postpone: () => ({ answerUntil: '2027-01-31', reason: 'An assessor was ill.' }),
    cancel: () => ({ reason: 'The partners ended it.' }),
    edit: ({ title, asOf, answerUntil, replyDays, weights, version }: Cycle) => ({
      ...{ title, asOf, answerUntil, replyDays, weights, version },
    }),
    open: async (cycle: Cycle, tx: Tx) => ({ seen: await seenBeforeOpening(tx, cycle) }),
    close: async (cycle: Cycle, tx: Tx) => ({ seen: await seenSheets(tx, cycle) }),
    hand_over: async (cycle: Cycle, tx: Tx) => ({
      seen: await seenFindings(tx, cycle, await actionOf(tx, cycle)),
      ...{ replyUntil: '2027-01-31', unheard: [] },
    }),
    publish: async (cycle: Cycle, tx: Tx) => {
      const { sha256 } = await contentOfCycle(tx, cycle, await actionOf(tx, cycle));
      return { seen: await seenBeforePublication(tx, cycle, sha256) };
    },
    invite: () => ({ place: someId, organisation: someId }),
    register_reply: () => ({
      reply: { invitationId: someId, repliedOn: '2026-11-20', cycleStandardId: null },
    }),
    correct: () => ({ placeId: null, cycleStandardId: null, text: 'A wrong article.' }),
  },
  unoffered: {
    ask: {
      by: 'ana',
      shown: async ({ tx }, { id }) => (await listCycleStandards(tx, id))[0],
      take: (work, _, { id, version }: { readonly id: string; readonly version: number }) =>
        askQuestions(work, { cycleStandardId: id, form: { version, questions: [] } }),
    },
  },
  moments: {
    'drafted, with a seat free': async (cast) => {
      const { cycleId, seats } = await built(cast, 'drafted');
      await endSeat(cast.work(cast.ana), { seatId: seats[1] });
      return { id: cycleId, now: noon };
    },
    drafted: cycleAt('drafted'),
    'answering, with answers missing': cycleAt('answering'),
    'answering, with a seat free': async (cast) => {
      const { cycleId, seats } = await built(cast, 'answering');
      await endSeat(cast.work(cast.ana), { seatId: seats[1] });
      return { id: cycleId, now: noon };
    },
    'answering, all submitted': cycleAt('handed_in'),
    'adjudicating, with questions open': cycleAt('adjudicating'),
    'adjudicating, with no institution asked': async (cast) => ({
      id: (await buildCycle(cast, tables(cast), { until: 'adjudicating', asks: false })).cycleId,
      now: noon,
    }),
    'adjudicating, all decided': async (cast) => {
      const { cycleId } = await built(cast, 'adjudicating');
      const [place] = await listPlaces(tables(cast), cycleId);
      await decideAll(cast, tables(cast), { placeId: place!.id, standard: 'T1' });
      return { id: cycleId, now: noon };
    },
    'reply, while institutions may reply': cycleAt('reply'),
    'reply, after the last day': cycleAt('reply', later),
    published: cycleAt('published', later),
    cancelled: async (cast) => {
      const { cycleId } = await built(cast, 'answering');
      await cancelCycle(cast.work(cast.ana), { cycleId, form: { reason: 'The partners ended it.' } });
      return { id: cycleId, now: noon };
    },
  },
};

export const seatsWalk: Walk = {
  ...common,
  workflow: seatWorkflow,
  typed: { replace: () => ({ assessor: `${someId}/${someId}`, reason: 'Ill for months.' }) },
  moments: {
    drafted: seatAt('drafted'),
    'answering, not submitted': seatAt('answering'),
    'answering, submitted': seatAt('handed_in'),
    adjudicating: seatAt('adjudicating'),
  },
};
