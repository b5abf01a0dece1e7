import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { tables } from '../../../tests/support/stage.ts';
import { walkThrough } from '../../../tests/support/walk-through.ts';
import type { Walk } from '../../../tests/support/workflow-walk.tsx';
import { cancelCycle } from './cancel-cycle.ts';
import { endSeat } from './end-seat.ts';
import { type Cycle, listPlaces } from './queries.ts';
import { cycleRoutes } from './routes.ts';
import { buildCycle, decideAll, type Until } from './testing.ts';
import { cycleWorkflow, seatWorkflow } from './workflow.ts';

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

const cyclesWalk: Walk = {
  ...common,
  workflow: cycleWorkflow,
  around: ['seat_taken'],
  mails: {
    'cycle.open': 'asked',
    'cycle.hand_over': 'reply_opened',
    'cycle.name_adjudicator': 'adjudicator',
    'cycle.cancel': 'cancelled',
  },
  typed: {
    appoint: () => ({ place: someId, seat: 'second', assessor: `${someId}/${someId}` }),
    name_adjudicator: () => ({ place: someId, adjudicator: `${someId}/${someId}` }),
    cancel: () => ({ reason: 'The partners ended it.' }),
    edit: ({ title, asOf, replyDays, weights, version }: Cycle) => ({
      ...{ title, asOf, replyDays, weights, version },
    }),
    hand_over: () => ({ replyUntil: '2027-01-31', unheard: [] }),
    invite: () => ({ place: someId, organisation: someId }),
    register_reply: () => ({
      reply: { invitationId: someId, repliedOn: '2026-11-20', cycleStandardId: null },
    }),
    correct: () => ({ placeId: null, cycleStandardId: null, text: 'A wrong article.' }),
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

const seatsWalk: Walk = {
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

const inCast = (body: (cast: Cast) => Promise<void>) => () =>
  rolledBack(async (tx) => body(await castOf(tx)));
walkThrough('a cycle', cyclesWalk, 'matrix', inCast);
walkThrough('a seat', seatsWalk, 'matrix', inCast);
