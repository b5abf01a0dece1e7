import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { addresseesOf } from '../queries-mail.ts';
import { decide } from '../selection/decide.ts';
import { makeRanking } from '../selection/make-ranking.ts';
import { buildPublishedCall, times } from '../testing.ts';
import { hashOfApplicants } from './applicants.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { closingNotes } from './closing-notes.ts';
import { conveneCommittee } from './convene-committee.ts';
import { declareToCommittee } from './declare-to-committee.ts';
import { editCommittee } from './edit-committee.ts';
import { findCommittee } from './queries.ts';
import { listApplicantsOf } from './queries-applicants.ts';
import { hasConflict, listCommitteeCandidates } from './queries-people.ts';
import { stepBack } from './step-back.ts';
import { buildCommittee, buildRanked, meetingDay, seatsFor } from './testing.ts';

const given = { meetingOn: meetingDay, place: 'Office', agenda: 'Ranking.', chairVotes: true };
async function conflictWith(cast: Cast, callId: string): Promise<{ applicant: string; kind: 'family' }> {
  const [first] = await listApplicantsOf(tables(cast), callId);
  return { applicant: first!.number, kind: 'family' };
}

/** Who is told of a conflict of interest that a member declares. */
async function toldOf(cast: Cast, committeeId: string): Promise<string[]> {
  const told = await addresseesOf(tables(cast), 'concerned_with_conflict', committeeId);
  const names = ['ana', 'cene', 'elira', 'fatos', 'jana', 'krsto'] as const;
  expect(cast.jobs).toContainEqual({ word: 'committee.step_back', data: { committeeId } });
  return names.filter((name) => told.some(({ personId }) => personId === cast[name].personId));
}

describe('a declaration to an evaluation committee', () => {
  it(
    'is made towards the applicants that were seen, and not before they are known',
    staged(async (cast) => {
      const early = await buildCommittee(cast, await buildPublishedCall(cast));
      const cene = () => cast.work(cast.cene, times.decided);
      await expectRefusal(declareToCommittee(cene(), { committeeId: early }), 'committee_not_opened');
      const { callId } = await buildRanked(cast);
      const committeeId = await buildCommittee(cast, { callId });
      const declare = (seen: string) => declareToCommittee(cene(), { committeeId, seen });
      await expectRefusal(declare(hashOfApplicants([])), 'changed_since_shown');
      await declare(hashOfApplicants(await listApplicantsOf(tables(cast), callId)));
    }),
  );

  it(
    'of a conflict names an applicant of the call, and nobody of an applicant is impartial',
    staged(async (cast) => {
      const { callId, actionId } = { ...(await buildRanked(cast)), actionId: cast.actionId };
      const committeeId = await buildCommittee(cast, { callId });
      const jana = () => cast.work(cast.jana, times.decided);
      const conflict = { applicant: 'none of them', kind: 'other' } as const;
      await expectRefusal(declareToCommittee(jana(), { committeeId, conflict }), 'conflict_with_nobody');
      const partnerId = cast.organisations.partner;
      const candidates = async () =>
        (await listCommitteeCandidates(tables(cast), { id: callId, actionId, partnerId })).map(
          ({ id }) => id,
        );
      expect(await candidates()).toContain(cast.jana.personId);
      await tables(cast)
        .updateTable('people.membership')
        .set({ organisationId: cast.organisations.cso })
        .where('personId', '=', cast.jana.personId)
        .execute();
      expect(await candidates()).not.toContain(cast.jana.personId);
      await expectRefusal(declareToCommittee(jana(), { committeeId }), 'committee_of_applicant');
    }),
  );

  it(
    'of a conflict stays when the members change, and at the next meeting of the call',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast);
      const committeeId = await buildCommittee(cast, { callId });
      const officer = () => cast.work(cast.elira, times.decided);
      const conflict = await conflictWith(cast, callId);
      await declareToCommittee(cast.work(cast.jana, times.decided), { committeeId, conflict });
      const seats = { ...seatsFor(cast), memberIds: [cast.ana.personId, cast.krsto.personId] };
      await editCommittee(officer(), { committeeId, version: 0, ...given, ...seats });
      const { members } = (await findCommittee(tables(cast), committeeId))!;
      const jana = members.find(({ personId }) => personId === cast.jana.personId);
      expect(jana).toMatchObject({ declaration: 'conflict', conflict: { with: conflict.applicant } });
      await cancelMeeting(officer(), { committeeId, reason: 'Too few members.' });
      await expectRefusal(
        conveneCommittee(officer(), { callId, ...given, ...seatsFor(cast) }),
        'committee_person_unavailable',
      );
      await conveneCommittee(officer(), { callId, ...given, ...seats });
    }),
  );

  it(
    'of a conflict can be made later: presence and signatures are removed',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast);
      const committeeId = await buildCommittee(cast, { callId }, { stage: 'signing' });
      const conflict = await conflictWith(cast, callId);
      await stepBack(cast.work(cast.jana, times.decided), { committeeId, conflict });
      const committee = (await findCommittee(tables(cast), committeeId))!;
      expect(committee).toMatchObject({ state: 'convened', report: null, sha256: null });
      const jana = committee.members.find(({ personId }) => personId === cast.jana.personId);
      expect(jana).toMatchObject({ declaration: 'conflict', present: false, signed: false });
      // Her signature counts no longer, and she is not told of what she declared.
      expect(await toldOf(cast, committeeId)).toEqual(['ana', 'cene', 'elira']);
      await expectRefusal(
        stepBack(cast.work(cast.jana, times.decided), { committeeId, conflict }),
        'not_permitted',
      );
    }),
  );

  it(
    'of a conflict is told to chair, secretary and grant officers, and to nobody who has one',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast);
      const committeeId = await buildCommittee(cast, { callId });
      await declareToCommittee(cast.work(cast.cene, times.decided), { committeeId });
      expect(cast.jobs.map(({ word }) => word)).not.toContain('committee.step_back');
      const conflict = await conflictWith(cast, callId);
      await declareToCommittee(cast.work(cast.jana, times.decided), { committeeId, conflict });
      expect(await toldOf(cast, committeeId)).toEqual(['cene', 'elira']);
      await stepBack(cast.work(cast.cene, times.decided), { committeeId, conflict });
      expect(await toldOf(cast, committeeId)).toEqual(['elira']);
    }),
  );

  it(
    'of a conflict is refused once the report is final, and its page says what to do',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast);
      const committeeId = await buildCommittee(cast, { callId }, { stage: 'signed' });
      const conflict = await conflictWith(cast, callId);
      await expectRefusal(
        stepBack(cast.work(cast.jana, times.decided), { committeeId, conflict }),
        'committee_not_in_state',
      );
      const says = async (actor: typeof cast.ana) =>
        closingNotes(actor, (await findCommittee(tables(cast), committeeId))!, meetingDay).conflictAfter;
      expect([await says(cast.jana), await says(cast.krsto)]).toEqual([true, undefined]);
      await decide(cast.work(cast.ana, times.decided), { callId, minutes: 'As ranked.' });
      expect(await says(cast.jana)).toBeUndefined();
    }),
  );

  it(
    'of a conflict takes its person out of ranking, deciding and convening',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast);
      const committeeId = await buildCommittee(cast, { callId });
      const conflict = await conflictWith(cast, callId);
      for (const actor of [cast.ana, cast.elira])
        await declareToCommittee(cast.work(actor, times.decided), { committeeId, conflict });
      expect(await hasConflict(tables(cast), callId, cast.cene.personId)).toBe(false);
      const officer = () => cast.work(cast.elira, times.decided);
      await expectRefusal(makeRanking(officer(), { callId }), 'conflict_declared');
      await expectRefusal(
        decide(cast.work(cast.ana, times.decided), { callId, minutes: 'As ranked.' }),
        'conflict_declared',
      );
      await cancelMeeting(officer(), { committeeId, reason: 'By mistake.' });
      await expectRefusal(
        conveneCommittee(officer(), { callId, ...given, ...seatsFor(cast) }),
        'conflict_declared',
      );
    }),
  );
});
