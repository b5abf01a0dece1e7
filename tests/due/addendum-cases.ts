import { acceptAddendum } from '../../src/grants/addenda/accept-addendum.ts';
import { endAddendum } from '../../src/grants/addenda/end-addendum.ts';
import { signAddendum } from '../../src/grants/addenda/sign-addendum.ts';
import { addendumTime, agreedWords, buildAddendum } from '../../src/grants/addenda/testing.ts';
import { buildAgreement } from '../../src/grants/testing.ts';
import type { DueCase } from './due-case.ts';

const { agreed, documentSha256 } = agreedWords;

export const addendumCases = {
  addendum_draft: {
    at: addendumTime,
    build: async (cast) => {
      const addendumId = await buildAddendum(cast, await buildAgreement(cast), { until: 'requested' });
      const work = cast.work(cast.elira, addendumTime);
      return {
        ...{ owner: cast.elira, waiter: cast.besa },
        done: () => endAddendum(work, { addendumId, ending: 'refuse', reason: 'No.' }),
      };
    },
  },
  addendum_accept: {
    at: addendumTime,
    build: async (cast) => {
      const addendumId = await buildAddendum(cast, await buildAgreement(cast), { until: 'offered' });
      return {
        ...{ owner: cast.besa, waiter: cast.elira },
        done: () => acceptAddendum(cast.work(cast.besa, addendumTime), { addendumId, agreed }),
      };
    },
  },
  addendum_sign: {
    at: addendumTime,
    build: async (cast) => {
      const addendumId = await buildAddendum(cast, await buildAgreement(cast), { until: 'accepted' });
      return {
        ...{ owner: cast.elira, waiter: cast.besa },
        done: () => signAddendum(cast.work(cast.elira, addendumTime), { addendumId, documentSha256 }),
      };
    },
  },
} satisfies Record<string, DueCase>;
