import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import type { Actor } from '../../platform/permissions.ts';
import { decide } from '../selection/decide.ts';
import { makeRanking } from '../selection/make-ranking.ts';
import { listWaitingTasks } from '../tasks.ts';
import { times } from '../testing.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { closeMeeting } from './close-meeting.ts';
import { findCommittee } from './queries.ts';
import { recordMeeting } from './record-meeting.ts';
import { reopenMeeting } from './reopen-meeting.ts';
import { listAwaitingReport } from './report-awaited.ts';
import { signReport } from './sign-report.ts';
import { buildCommittee, buildRanked, buildRecord, meetingDay } from './testing.ts';

const later = '2026-05-20T10:00:00.000Z';
const decideOn = (cast: Cast, callId: string) =>
  decide(cast.work(cast.ana, times.decided), { callId, minutes: 'As ranked.' });

async function kindsOf(cast: Cast, actor: Actor, record: string, now: string = later): Promise<string[]> {
  const tasks = await listWaitingTasks(tables(cast), actor, cast.actionId, now);
  return tasks.filter((one) => one.record === record).map(({ kind, part }) => `${kind} ${part}`);
}

describe('the decision on a call', () => {
  it(
    'ends an open meeting of its committee, tells its members, and leaves no task of it',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast);
      const committeeId = await buildCommittee(cast, { callId }, { stage: 'recorded' });
      expect(await kindsOf(cast, cast.elira, committeeId)).toEqual(['committee_close act']);
      await decideOn(cast, callId);
      expect(await findCommittee(tables(cast), committeeId)).toMatchObject({
        ...{ state: 'cancelled', endedByDecision: true, cancelledReason: '' },
        minutes: 'The committee followed the ranking.',
      });
      expect(cast.jobs).toContainEqual({ word: 'committee.cancel', data: { committeeId } });
      for (const actor of [cast.elira, cast.jana, cast.ana])
        expect(await kindsOf(cast, actor, committeeId)).toEqual([]);
    }),
  );

  it(
    'leaves a report to be signed, or to be cancelled with a reason; nothing leads to another report',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast);
      const committeeId = await buildCommittee(cast, { callId }, { stage: 'signing' });
      const officer = () => cast.work(cast.elira, times.decided);
      const cancel = () => cancelMeeting(officer(), { committeeId, reason: 'Two members left.' });
      await expectRefusal(cancel(), 'committee_not_in_state');
      await decideOn(cast, callId);
      await expectRefusal(
        reopenMeeting(officer(), { committeeId, reason: 'A wrong day.' }),
        'already_decided',
      );
      await signReport(cast.work(cast.jana, times.decided), { committeeId });
      expect(await kindsOf(cast, cast.ana, committeeId)).toEqual(['committee_sign act']);
      await cancel();
      const cancelled = (await findCommittee(tables(cast), committeeId))!;
      expect(cancelled).toMatchObject({ state: 'cancelled', cancelledReason: 'Two members left.' });
      expect(cancelled.members.some(({ signed }) => signed)).toBe(false);
      expect(await kindsOf(cast, cast.ana, committeeId)).toEqual([]);
    }),
  );
});

describe('a decision that waits for the report of the committee', () => {
  /** A signed report on the latest ranking, in which the proposals of the lot were put to this vote. */
  async function reported(cast: Cast, callId: string, votes: { inFavour: number; against: number }) {
    const committeeId = await buildCommittee(cast, { callId }, { stage: 'declared' });
    await buildRecord(cast, committeeId);
    const { version, lots, members } = (await findCommittee(tables(cast), committeeId))!;
    await recordMeeting(cast.work(cast.elira, times.decided), {
      ...{ committeeId, version, minutes: 'As voted.' },
      presentIds: members.map(({ personId }) => personId),
      votes: Object.fromEntries(lots.map(({ id }) => [id, { ...votes, abstained: 0, casting: null }])),
    });
    await closeMeeting(cast.work(cast.elira, times.decided), { committeeId, signBy: meetingDay });
    for (const actor of [cast.cene, cast.jana, cast.ana])
      await signReport(cast.work(actor, times.decided), { committeeId });
  }

  it(
    'is a task to convene as long as the decision would be refused: unsigned, lost, on an earlier ranking',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast, { form: { report_first: 'yes' } });
      const says = async () => ({
        waits: await listAwaitingReport(tables(cast), cast.actionId),
        officer: await kindsOf(cast, cast.elira, callId),
        manager: await kindsOf(cast, cast.ana, callId),
      });
      const waiting = { waits: [callId], officer: ['convene act'], manager: ['convene wait'] };
      expect(await says()).toEqual(waiting);
      await reported(cast, callId, { inFavour: 1, against: 2 });
      await expectRefusal(decideOn(cast, callId), 'report_not_carried');
      expect(await says()).toEqual(waiting);
      await reported(cast, callId, { inFavour: 2, against: 1 });
      const ready = { waits: [], officer: ['decide wait'], manager: ['decide act'] };
      expect(await says()).toEqual(ready);
      await makeRanking(cast.work(cast.elira, times.decided), { callId });
      expect(await says()).toEqual(waiting);
    }),
  );

  it(
    'is no task to convene where the call does not ask for the report',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast);
      expect(await listAwaitingReport(tables(cast), cast.actionId)).toEqual([]);
      expect(await kindsOf(cast, cast.ana, callId)).toEqual(['decide act']);
    }),
  );
});
