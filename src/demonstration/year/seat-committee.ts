import {
  closeMeeting,
  conveneCommittee,
  declareToCommittee,
  findCommittee,
  listPassed,
  recordMeeting,
  signReport,
} from '../../grants/index.ts';
import { addDays } from '../../platform/dates.ts';
import { committeeMeeting } from '../invented/committee.ts';
import { assessorKeys } from '../invented/staff.ts';
import type { Staff } from './hire-staff.ts';
import type { Opened } from './publish-calls.ts';
import { at, type Stage } from './stage.ts';

/**
 * Plans the evaluation committee of a call between its ranking and its decision: convened, held, and its report signed by all, or by all but
 * one, whom it still waits for today.
 */
export function planCommittee(
  stage: Stage,
  staff: Staff,
  { call, callId, officer }: Opened,
  { isSigned }: { readonly isSigned: boolean },
): void {
  const { plan } = stage.timeline;
  const [chair, ...members] = assessorKeys.slice(0, 3).map((key) => staff.get(key)!);
  const voters = [chair!, ...members];
  const meetingOn = addDays(stage.today, call.closes + 25);
  plan(at(stage, call.closes + 22, '10:00'), async (now) => {
    const committeeId = await conveneCommittee(stage.work(officer, now), {
      ...{ callId, meetingOn, ...committeeMeeting.invitation, chairVotes: true },
      ...{ chairId: chair!.personId, secretaryId: officer.personId },
      memberIds: members.map(({ personId }) => personId),
    });
    plan(at(stage, call.closes + 23, '08:30'), async (later) => {
      for (const player of [...voters, officer])
        await declareToCommittee(stage.work(player, later), { committeeId });
    });
    plan(at(stage, call.closes + 25, '12:30'), async (later) => {
      const work = stage.work(officer, later);
      const committee = (await findCommittee(work.tx, committeeId))!;
      // The report that is signed departs from the ranking once: the reserve list leaves out who ranks last on it.
      const reserve = isSigned
        ? (await listPassed(work.tx, committee)).filter(({ outcome }) => outcome === 'reserve')
        : [];
      const departures = Object.fromEntries(
        reserve.slice(-1).map(({ number }) => [number, committeeMeeting.departure] as const),
      );
      await recordMeeting(work, {
        ...{ committeeId, version: committee.version, minutes: committeeMeeting.minutes, departures },
        presentIds: committee.members.map(({ personId }) => personId),
        votes: Object.fromEntries(
          committee.lots.map(({ id }, at) => [
            id,
            at > 0 ? 'agreed' : { inFavour: voters.length - 1, against: 0, abstained: 1, casting: null },
          ]),
        ),
      });
      const signBy = addDays(stage.today, isSigned ? call.closes + 27 : 3);
      await closeMeeting(work, { committeeId, signBy });
    });
    plan(at(stage, call.closes + 26, '09:30'), async (later) => {
      for (const player of isSigned ? voters : voters.slice(0, -1))
        await signReport(stage.work(player, later), { committeeId });
    });
  });
}
