import { sql } from 'kysely';
import type { Tx } from '../../src/platform/work.ts';
import { askApproval } from '../../src/training/approval/ask-approval.ts';
import { approveGathering, returnGathering } from '../../src/training/approval/decide-approval.ts';
import { buildTraining } from '../../src/training/participants/testing.ts';
import { buildGathering } from '../../src/training/testing.ts';
import { type Cast, noon } from '../support/cast.ts';
import type { DueCase } from './due-case.ts';

const hosted = (cast: Cast) => ({
  ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
});
/** A draft that the programme manager is asked to approve. */
async function asked(cast: Cast, tx: Tx) {
  const gatheringId = await buildGathering(tx, {
    ...hosted(cast),
    startsOn: '2027-03-01',
    publishedAt: null,
  });
  const ask = (version: number) =>
    askApproval(cast.work(cast.elira), { gatheringId, form: { approver: cast.ana.personId, version } });
  await ask(1);
  return { gatheringId, ask };
}

/** What is due before an event: its approval, and the beds that are booked. */
export const eventCases: Readonly<Record<string, DueCase>> = {
  approve: {
    at: noon,
    build: async (cast, tx) => {
      const { gatheringId } = await asked(cast, tx);
      const form = { version: 2 };
      return {
        ...{ owner: cast.ana, waiter: cast.elira },
        done: () => approveGathering(cast.work(cast.ana), { gatheringId, form }),
      };
    },
  },
  approval_returned: {
    at: noon,
    build: async (cast, tx) => {
      const { gatheringId, ask } = await asked(cast, tx);
      const form = { reason: 'Which hall?', version: 2 };
      await returnGathering(cast.work(cast.ana), { gatheringId, form });
      return { owner: cast.elira, done: () => ask(3) };
    },
  },
  travel: {
    at: '2026-11-08T09:00:00.000Z',
    build: async (cast, tx) => {
      const { gatheringId } = await buildTraining(tx, {
        ...{ ...hosted(cast), days: ['2026-11-26'], participants: [{}] },
      });
      await sql`with offered as (update training.offer set nights = '{-1}' where gathering_id = ${gatheringId}::uuid)
        insert into training.travel (participant_id, nights, updated_at)
        select id, '{-1}', now() from training.participant where gathering_id = ${gatheringId}::uuid`.execute(
        tx,
      );
      return {
        owner: cast.elira,
        done: () =>
          sql`update training.travel set booked_at = now() where participant_id in
          (select id from training.participant where gathering_id = ${gatheringId}::uuid)`.execute(tx),
      };
    },
  },
};
