import { closeMeeting } from '../../src/grants/committee/close-meeting.ts';
import { declareToCommittee } from '../../src/grants/committee/declare-to-committee.ts';
import { signReport } from '../../src/grants/committee/sign-report.ts';
import { buildCommittee, buildRanked, meetingDay } from '../../src/grants/committee/testing.ts';
import { times } from '../../src/grants/testing.ts';
import type { DueCase } from './due-case.ts';

const laterDay = '2026-03-16';

/** What the members and the organiser of an evaluation committee must do. */
export const committeeCases = {
  convene: {
    at: times.decided,
    build: async (cast) => {
      const call = await buildRanked(cast, { form: { report_first: 'yes' } });
      return {
        ...{ owner: cast.elira, waiter: cast.ana },
        done: async () => {
          await buildCommittee(cast, call);
        },
      };
    },
  },
  committee_declare: {
    at: times.decided,
    build: async (cast) => {
      const committeeId = await buildCommittee(cast, await buildRanked(cast), { meetingOn: laterDay });
      const declared = { committeeId };
      await declareToCommittee(cast.work(cast.elira, times.decided), declared);
      return {
        ...{ owner: cast.jana, waiter: cast.elira },
        done: async () => {
          for (const actor of [cast.jana, cast.cene, cast.ana])
            await declareToCommittee(cast.work(actor, times.decided), declared);
        },
      };
    },
  },
  committee_close: {
    at: times.decided,
    build: async (cast) => {
      const committeeId = await buildCommittee(cast, await buildRanked(cast), { stage: 'recorded' });
      return {
        owner: cast.elira,
        done: () => closeMeeting(cast.work(cast.elira, times.decided), { committeeId, signBy: meetingDay }),
      };
    },
  },
  committee_sign: {
    at: times.decided,
    build: async (cast) => {
      const committeeId = await buildCommittee(cast, await buildRanked(cast), {
        ...{ stage: 'signing', signBy: laterDay },
      });
      return {
        ...{ owner: cast.jana, waiter: cast.elira },
        done: async () => {
          for (const actor of [cast.jana, cast.cene, cast.ana])
            await signReport(cast.work(actor, times.decided), { committeeId });
        },
      };
    },
  },
} as const satisfies Record<string, DueCase>;
