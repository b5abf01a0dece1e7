import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { findCall } from '../calls/queries.ts';
import { decide } from '../selection/decide.ts';
import { buildAssessed, buildPublishedCall, times } from '../testing.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { closingNotes } from './closing-notes.ts';
import { conveneCommittee } from './convene-committee.ts';
import { convenesNow, whyNoMeeting } from './convenes.ts';
import { declareToCommittee } from './declare-to-committee.ts';
import { editCommittee } from './edit-committee.ts';
import { gatherReport } from './gather-report.ts';
import { findCommittee, listCommittees } from './queries.ts';
import { listApplicantsOf } from './queries-applicants.ts';
import { recordMeeting } from './record-meeting.ts';
import { buildCommittee, buildRanked, buildRecord, meetingDay, seatsFor } from './testing.ts';

const given = { meetingOn: meetingDay, place: 'Office', agenda: 'Ranking.', chairVotes: true };

describe('convening an evaluation committee', () => {
  it(
    'asks for as many voting members as the rule of its call, also when it is changed',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast);
      const officer = () => cast.work(cast.elira, times.decided);
      const seats = seatsFor(cast);
      const few = { ...given, ...seats, chairVotes: false };
      const refused = {
        code: 'committee_too_few_chosen',
        details: { count: 2, needed: 3 },
        field: 'members[]',
      };
      await expect(conveneCommittee(officer(), { callId, ...few })).rejects.toMatchObject(refused);
      const committeeId = await buildCommittee(cast, { callId });
      await expect(editCommittee(officer(), { committeeId, version: 0, ...few })).rejects.toMatchObject(
        refused,
      );
      const [first] = await listApplicantsOf(tables(cast), callId);
      const conflict = { applicant: first!.number, kind: 'family' } as const;
      await declareToCommittee(cast.work(cast.jana, times.decided), { committeeId, conflict });
      const [others, alone] = [seats, { ...seats, memberIds: [cast.ana.personId] }];
      const fewer = { ...given, ...others, chairVotes: false };
      await expect(editCommittee(officer(), { committeeId, version: 0, ...fewer })).rejects.toMatchObject({
        ...{ code: 'committee_too_few_chosen', details: { count: 1, needed: 3 } },
      });
      // One that a conflict made too small is put off all the same, until there are more members.
      const later = { ...given, ...alone, meetingOn: '2026-03-20' };
      await editCommittee(officer(), { committeeId, version: 0, ...later });
      const { meetingOn, dayReason } = (await findCommittee(tables(cast), committeeId))!;
      expect({ meetingOn, dayReason }).toEqual({ meetingOn: '2026-03-20', dayReason: '' });
    }),
  );

  it(
    'has its day corrected with a reason once it was held, and its record goes to no day that is still to come',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast);
      const committeeId = await buildCommittee(cast, { callId }, { stage: 'declared' });
      const edit = async (meetingOn: string, dayReason?: string) => {
        const { version } = (await findCommittee(tables(cast), committeeId))!;
        await editCommittee(cast.work(cast.elira, '2026-03-14T10:00:00.000Z'), {
          ...{ committeeId, version, ...given, ...seatsFor(cast), meetingOn },
          ...(dayReason === undefined ? {} : { dayReason }),
        });
      };
      await expectRefusal(edit('2026-03-11'), 'committee_day_unreasoned');
      await expectRefusal(edit('2026-02-14', 'Held then.'), 'committee_day_before_deadline');
      await buildRecord(cast, committeeId);
      await expectRefusal(edit('2026-03-20', 'Held then.'), 'committee_day_recorded');
      await expectRefusal(edit('2026-03-14', ' '), 'committee_day_unreasoned');
      await edit('2026-03-11', 'Held a day later than announced.');
      const corrected = (await findCommittee(tables(cast), committeeId))!;
      expect(corrected).toMatchObject({
        ...{ meetingOn: '2026-03-11', dayReason: 'Held a day later than announced.' },
        minutes: 'The committee followed the ranking.',
      });
      expect((await gatherReport(tables(cast), corrected)).meeting).toMatchObject({
        ...{ on: '2026-03-11', dayReason: 'Held a day later than announced.' },
      });
    }),
  );

  it(
    'takes no day before today or before the call closes, and a day that stays is not asked about again',
    staged(async (cast) => {
      const { callId } = await buildPublishedCall(cast);
      const typed = { callId, ...given, ...seatsFor(cast) };
      const convene = (meetingOn: string, now: string) =>
        conveneCommittee(cast.work(cast.elira, now), { ...typed, meetingOn });
      await expectRefusal(convene('2026-03-01', times.decided), 'committee_day_past');
      await expectRefusal(convene('2026-02-14', times.open), 'committee_day_before_deadline');
      const committeeId = await convene('2026-02-15', times.open);
      const edit = (meetingOn: string) =>
        editCommittee(cast.work(cast.elira, times.decided), {
          ...{ committeeId, version: 0, ...typed, meetingOn },
        });
      await expectRefusal(edit('2026-03-01'), 'committee_day_unreasoned');
      await edit('2026-02-15');
    }),
  );

  it(
    'is followed by a record from the day of the meeting on, which is not empty',
    staged(async (cast) => {
      const committeeId = await buildCommittee(cast, await buildRanked(cast), { meetingOn: '2026-03-20' });
      const record = (now: string, minutes: string) =>
        recordMeeting(cast.work(cast.elira, now), {
          ...{ committeeId, version: 0, presentIds: [], votes: {}, minutes },
        });
      await expectRefusal(record(times.decided, 'As ranked.'), 'committee_record_ahead');
      await expectRefusal(record('2026-03-20T09:00:00.000Z', ' \n'), 'committee_record_empty');
      await record('2026-03-20T09:00:00.000Z', 'As ranked.');
    }),
  );

  it(
    'can happen again after a cancellation, whose reason stays, and not on a call that is decided',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast);
      const committeeId = await buildCommittee(cast, { callId });
      const work = () => cast.work(cast.elira, times.decided);
      await cancelMeeting(work(), { committeeId, reason: 'The hall is closed.' });
      expect(await findCommittee(tables(cast), committeeId)).toMatchObject({
        ...{ state: 'cancelled', cancelledReason: 'The hall is closed.', endedByDecision: false },
      });
      const convenes = async () =>
        convenesNow(
          work(),
          (await findCall(tables(cast), callId))!,
          await listCommittees(tables(cast), callId),
        );
      const why = async () => whyNoMeeting(work(), (await findCall(tables(cast), callId))!);
      expect([await convenes(), await why()]).toEqual([true, 'grants.committee.list.empty']);
      await decide(cast.work(cast.ana, times.decided), { callId, minutes: 'As ranked.' });
      expect([await convenes(), await why()]).toEqual([false, 'grants.committee.list.decided']);
    }),
  );
});

describe('the page of an evaluation committee', () => {
  it(
    'says that too few are left, and that closing waits for the own declaration and for the rest',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      await buildAssessed(cast, call);
      const committeeId = await buildCommittee(cast, call);
      const notes = async (actor: typeof cast.ana) => {
        const committee = (await findCommittee(tables(cast), committeeId))!;
        const { tooFew, before } = closingNotes(actor, committee, meetingDay);
        return {
          tooFew: tooFew && [tooFew.problem.code, tooFew.href],
          before: before.map(({ code }) => code),
        };
      };
      const waiting = ['committee_declare_first', 'committee_not_ranked'];
      expect(await notes(cast.elira)).toEqual({ tooFew: undefined, before: waiting });
      expect((await notes(cast.jana)).before).toEqual([]);
      const [first] = await listApplicantsOf(tables(cast), call.callId);
      const conflict = { applicant: first!.number, kind: 'family' } as const;
      await declareToCommittee(cast.work(cast.jana, times.decided), { committeeId, conflict });
      await declareToCommittee(cast.work(cast.elira, times.decided), { committeeId });
      const edit = `/committees/${committeeId}/edit`;
      expect(await notes(cast.elira)).toEqual({ tooFew: ['committee_too_small', edit], before: [] });
      expect((await notes(cast.cene)).tooFew).toEqual(['committee_too_small', undefined]);
    }),
  );
});
