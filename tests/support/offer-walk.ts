import { acceptOffer, declineOffer } from '../../src/grants/reserve/answer-offer.ts';
import { buildOffer } from '../../src/grants/reserve/testing.ts';
import { offerWorkflow } from '../../src/grants/reserve/workflow.ts';
import { times } from '../../src/grants/testing.ts';
import type { Walk } from './workflow-walk.tsx';

const lapsed = '2026-03-25T09:00:00.000Z';
/** An offer from the reserve list, until it is answered or too late. */
export const offersWalk = (common: Pick<Walk, 'routes' | 'listTasks'>): Walk => ({
  ...common,
  workflow: offerWorkflow,
  kinds: ['offer'],
  around: ['offer_lapsed'],
  page: '/offers/:offerId',
  taskAt: ({ id }) => `/offers/${id}`,
  moments: {
    offered: async (cast) => ({ id: (await buildOffer(cast)).offerId, now: times.signed }),
    'not answered by its day': async (cast) => ({ id: (await buildOffer(cast)).offerId, now: lapsed }),
    accepted: async (cast) => {
      const { offerId } = await buildOffer(cast);
      await acceptOffer(cast.work(cast.besa, times.signed), { offerId });
      return { id: offerId, now: times.signed };
    },
    declined: async (cast) => {
      const { offerId } = await buildOffer(cast);
      await declineOffer(cast.work(cast.besa, times.signed), { offerId });
      return { id: offerId, now: times.signed };
    },
  },
});
