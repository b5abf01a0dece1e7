import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { decide } from '../selection/decide.ts';
import { makeRanking } from '../selection/make-ranking.ts';
import { buildAssignment, buildEligible, buildPublishedCall, times } from '../testing.ts';
import { closeMeeting } from './close-meeting.ts';
import { completeReport } from './complete-report.ts';
import { conveneCommittee } from './convene-committee.ts';
import { gatherReport } from './gather-report.ts';
import { findCommittee } from './queries.ts';
import { recordMeeting } from './record-meeting.ts';
import { signReport } from './sign-report.ts';
import { buildCommittee, buildRanked, meetingDay, seatsFor } from './testing.ts';

const later = '2026-03-20T10:00:00.000Z';

describe('an evaluation report', () => {
  it(
    'that waits for signatures lets no other ranking be made',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast);
      await buildCommittee(cast, { callId }, { stage: 'signing' });
      await expectRefusal(makeRanking(cast.work(cast.elira, times.decided), { callId }), 'committee_signing');
    }),
  );

  it(
    'says as a draft which application needs a third assessor who is not asked yet',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const { applicationId } = await buildEligible(cast, call);
      await buildAssignment(cast, applicationId, { assessor: 'cene', points: 5 });
      await buildAssignment(cast, applicationId, { assessor: 'jana', points: 2 });
      const committee = (await findCommittee(tables(cast), await buildCommittee(cast, call)))!;
      const draft = () => gatherReport(tables(cast), committee);
      const facts = await draft();
      expect(facts.thirdOpen).toEqual([facts.checks[0]!.number]);
      await buildAssignment(cast, applicationId, { assessor: 'krsto', points: 4 });
      expect('thirdOpen' in (await draft())).toBe(false);
    }),
  );

  it(
    'is not made of a ranking that its applications have left',
    staged(async (cast) => {
      const { callId, applicationId } = await buildRanked(cast);
      const committeeId = await buildCommittee(cast, { callId }, { stage: 'recorded' });
      await tables(cast)
        .updateTable('grants.application')
        .set({ state: 'withdrawn' })
        .where('id', '=', applicationId)
        .execute();
      await expectRefusal(
        closeMeeting(cast.work(cast.elira, times.decided), { committeeId, signBy: meetingDay }),
        'ranking_outdated',
      );
    }),
  );

  it(
    'is final without a signature after its day, with the reason why it is missing',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast);
      const committeeId = await buildCommittee(cast, { callId }, { stage: 'signing' });
      for (const actor of [cast.cene, cast.jana])
        await signReport(cast.work(actor, times.decided), { committeeId });
      const complete = (now: string) =>
        completeReport(cast.work(cast.elira, now), { committeeId, reason: 'She left.' });
      await expectRefusal(complete(times.decided), 'committee_sign_by_ahead');
      await complete(later);
      expect(await findCommittee(tables(cast), committeeId)).toMatchObject({
        state: 'signed',
        unsignedReason: 'She left.',
      });
    }),
  );

  it(
    'that lost a vote holds back the decision where the call waits for it, and another ranking is free',
    staged(async (cast) => {
      const { callId, lotId } = await buildRanked(cast, { form: { report_first: 'yes' } });
      const committeeId = await buildCommittee(cast, { callId }, { stage: 'recorded' });
      const { version, members } = (await findCommittee(tables(cast), committeeId))!;
      const officer = () => cast.work(cast.elira, times.decided);
      await recordMeeting(officer(), {
        ...{ committeeId, version, minutes: 'Against.' },
        presentIds: members.map(({ personId }) => personId),
        votes: { [lotId]: { inFavour: 1, against: 2, abstained: 0, casting: null } },
      });
      await closeMeeting(officer(), { committeeId, signBy: meetingDay });
      for (const actor of [cast.cene, cast.jana, cast.ana])
        await signReport(cast.work(actor, times.decided), { committeeId });
      await expectRefusal(
        decide(cast.work(cast.ana, times.decided), { callId, minutes: 'As ranked.' }),
        'report_not_carried',
      );
      await makeRanking(officer(), { callId });
    }),
  );

  it(
    'is not begun once the decision is made, and makes its signers people who took part in it',
    staged(async (cast) => {
      const { callId, applicationId } = await buildRanked(cast);
      await buildCommittee(cast, { callId }, { stage: 'signed' });
      await decide(cast.work(cast.ana, times.decided), { callId, minutes: 'As ranked.' });
      const typed = { callId, place: 'Office', agenda: 'Ranking.', chairVotes: true, ...seatsFor(cast) };
      await expectRefusal(
        conveneCommittee(cast.work(cast.elira, times.decided), { ...typed, meetingOn: meetingDay }),
        'already_decided',
      );
      const { rows } = await sql<{
        people: string[];
      }>`select grants.concerned_with(${applicationId}::uuid) as people`.execute(tables(cast));
      for (const { personId } of [cast.cene, cast.jana, cast.ana, cast.elira])
        expect(rows[0]!.people).toContain(personId);
    }),
  );
});
