// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables, wordsAbout } from '../../../tests/support/stage.ts';
import { may } from '../../platform/permissions.ts';
import { decide } from '../selection/decide.ts';
import { makeRanking } from '../selection/make-ranking.ts';
import { times } from '../testing.ts';
import { closeMeeting } from './close-meeting.ts';
import { conveneCommittee } from './convene-committee.ts';
import { declareToCommittee } from './declare-to-committee.ts';
import { editCommittee } from './edit-committee.ts';
import { gatherReport, hashOfReport } from './gather-report.ts';
import { committeePermissions } from './permissions.ts';
import { findCommittee } from './queries.ts';
import { listApplicantsOf } from './queries-applicants.ts';
import { recordMeeting } from './record-meeting.ts';
import { reopenMeeting } from './reopen-meeting.ts';
import { signReport } from './sign-report.ts';
import { buildCommittee, buildRanked, buildRecord, meetingDay, seatsFor } from './testing.ts';

/** The applicant with whom a member has a conflict of interest. */
async function firstOf(cast: Cast, callId: string): Promise<{ applicant: string; kind: 'family' }> {
  const [first] = await listApplicantsOf(tables(cast), callId);
  return { applicant: first!.number, kind: 'family' };
}

const given = {
  meetingOn: meetingDay,
  place: 'Office',
  agenda: 'Ranking.',
  chairVotes: true,
};

describe('the evaluation committee of a call', () => {
  it(
    'is convened by the grant officers of its partner alone, once at a time, and of people who can be on it',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast);
      const typed = { callId, ...given, ...seatsFor(cast) };
      for (const actor of [cast.ana, cast.fatos, cast.cene, cast.besa, cast.goran, cast.foreign.elira])
        await expectRefusal(conveneCommittee(cast.work(actor, times.decided), typed), 'not_permitted');
      const work = cast.work(cast.elira, times.decided);
      await expectRefusal(
        conveneCommittee(work, { ...typed, secretaryId: typed.chairId }),
        'committee_seat_taken',
      );
      await expectRefusal(
        conveneCommittee(work, { ...typed, memberIds: [cast.besa.personId] }),
        'committee_person_unavailable',
      );
      await expectRefusal(
        conveneCommittee(work, { ...typed, memberIds: [cast.foreign.elira.personId] }),
        'committee_person_unavailable',
      );
      await conveneCommittee(work, typed);
      await expectRefusal(conveneCommittee(work, typed), 'committee_open');
    }),
  );

  it(
    'shows its report to a member only once impartiality is declared, and never to one with a conflict of interest',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast);
      const committeeId = await buildCommittee(cast, { callId });
      const reads = async () => {
        const committee = (await findCommittee(tables(cast), committeeId))!;
        return [cast.cene, cast.jana, cast.ana, cast.elira, cast.krsto, cast.besa, cast.goran].map((actor) =>
          may(actor, committeePermissions.readReport, committee),
        );
      };
      expect(await reads()).toEqual([false, false, false, false, false, false, false]);
      const declare = (actor: typeof cast.ana, declaration: 'none' | 'conflict') =>
        declareToCommittee(cast.work(actor, times.decided), {
          committeeId,
          conflict: declaration === 'conflict' ? { applicant, kind: 'family' } : undefined,
        });
      const { applicant } = await firstOf(cast, callId);
      await expectRefusal(declare(cast.krsto, 'none'), 'not_permitted');
      const closes = async (actor: typeof cast.ana) =>
        may(actor, committeePermissions.close, (await findCommittee(tables(cast), committeeId))!);
      expect(await closes(cast.elira)).toBe(false);
      await declare(cast.cene, 'none');
      await declare(cast.jana, 'conflict');
      await expectRefusal(declare(cast.jana, 'none'), 'not_permitted');
      expect(await reads()).toEqual([true, false, false, false, false, false, false]);
    }),
  );

  it(
    'is not closed ahead of its day, without declarations, a quorum, its chair or minutes, or with wrong votes',
    staged(async (cast) => {
      const { callId, lotId } = await buildRanked(cast);
      const committeeId = await buildCommittee(cast, { callId });
      const close = (now: string = times.decided) =>
        closeMeeting(cast.work(cast.elira, now), { committeeId, signBy: meetingDay });
      await expectRefusal(close(), 'not_permitted');
      await declareToCommittee(cast.work(cast.elira, times.decided), { committeeId });
      await expectRefusal(close(times.assessed), 'committee_ahead');
      await expectRefusal(close(), 'committee_without_quorum');
      const record = async (present: (typeof cast.ana)[], minutes: string, votes = {}) => {
        const { version } = (await findCommittee(tables(cast), committeeId))!;
        await recordMeeting(cast.work(cast.elira, times.decided), {
          ...{ committeeId, version, minutes, votes },
          presentIds: present.map(({ personId }) => personId),
        });
      };
      await record([cast.ana, cast.jana], '');
      await expectRefusal(close(), 'committee_undeclared');
      for (const actor of [cast.ana, cast.jana, cast.cene])
        await declareToCommittee(cast.work(actor, times.decided), { committeeId });
      await expectRefusal(close(), 'committee_without_chair');
      await record([cast.cene, cast.jana], '');
      await expectRefusal(close(), 'committee_without_minutes');
      const vote = { inFavour: 2, against: 1, abstained: 0, casting: null };
      await record([cast.cene, cast.jana], 'As ranked.');
      await expectRefusal(close(), 'committee_lot_open');
      await expectRefusal(
        record([cast.cene, cast.jana], 'As ranked.', { [lotId]: vote }),
        'committee_votes_many',
      );
      await record([cast.cene, cast.jana], 'As ranked.', { [lotId]: { ...vote, inFavour: 0 } });
      await expectRefusal(close(), 'committee_votes_wrong');
      await record([cast.cene, cast.jana], 'As ranked.', { [lotId]: { ...vote, inFavour: 1 } });
      await expectRefusal(
        closeMeeting(cast.work(cast.elira, times.decided), { committeeId, signBy: '2026-03-01' }),
        'sign_by_past',
      );
      await close();
    }),
  );

  it(
    'keeps what its page showed, and refuses what changed since',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast);
      const committeeId = await buildCommittee(cast, { callId }, { stage: 'recorded' });
      const seen = hashOfReport(
        await gatherReport(tables(cast), (await findCommittee(tables(cast), committeeId))!),
      );
      await makeRanking(cast.work(cast.elira, times.decided), { callId });
      const close = (hash: string) =>
        closeMeeting(cast.work(cast.elira, times.decided), { committeeId, signBy: meetingDay, seen: hash });
      await expectRefusal(close(seen), 'committee_other_ranking');
      await buildRecord(cast, committeeId);
      await expectRefusal(close(seen), 'changed_since_shown');
      const now = (await findCommittee(tables(cast), committeeId))!;
      const hash = hashOfReport(await gatherReport(tables(cast), now));
      await close(hash);
      const closed = (await findCommittee(tables(cast), committeeId))!;
      expect(closed).toMatchObject({ state: 'signing', sha256: hash, rankingId: now.latestRankingId });
      expect(hashOfReport(closed.report as never)).toBe(hash);
      await expectRefusal(
        signReport(cast.work(cast.cene, times.decided), { committeeId, seen: 'another' }),
        'changed_since_shown',
      );
    }),
  );

  it(
    'is final with the last signature of those who were present, and may be opened again before',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast);
      const committeeId = await buildCommittee(cast, { callId }, { stage: 'signing' });
      const sign = (actor: typeof cast.ana) => signReport(cast.work(actor, times.decided), { committeeId });
      const state = async () => (await findCommittee(tables(cast), committeeId))!.state;
      await expectRefusal(sign(cast.elira), 'not_permitted');
      await sign(cast.cene);
      await expectRefusal(sign(cast.cene), 'not_permitted');
      await reopenMeeting(cast.work(cast.elira, times.decided), { committeeId, reason: 'A wrong day.' });
      const open = (await findCommittee(tables(cast), committeeId))!;
      expect(open).toMatchObject({ state: 'convened', report: null, sha256: null });
      expect(open.members.some(({ signed }) => signed)).toBe(false);
      await buildRecord(cast, committeeId);
      await closeMeeting(cast.work(cast.elira, times.decided), { committeeId, signBy: meetingDay });
      for (const actor of [cast.cene, cast.jana]) await sign(actor);
      expect(await state()).toBe('signing');
      await sign(cast.ana);
      expect(await state()).toBe('signed');
      expect(await wordsAbout(cast, committeeId)).toContain('committee.freeze');
      await expectRefusal(
        reopenMeeting(cast.work(cast.elira, times.decided), { committeeId, reason: 'Too late.' }),
        'committee_not_in_state',
      );
      const { version } = (await findCommittee(tables(cast), committeeId))!;
      await expectRefusal(
        editCommittee(cast.work(cast.elira, times.decided), {
          ...{ committeeId, version, ...given, ...seatsFor(cast) },
        }),
        'committee_not_in_state',
      );
    }),
  );

  it(
    'keeps the declarations of those who stay when its members change',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast);
      const committeeId = await buildCommittee(cast, { callId }, { stage: 'declared' });
      const [chairId, secretaryId] = [cast.jana.personId, cast.elira.personId];
      await editCommittee(cast.work(cast.elira, times.decided), {
        ...{ committeeId, version: 0, ...given },
        ...{ chairId, secretaryId, memberIds: [cast.cene.personId, cast.krsto.personId] },
      });
      const { members } = (await findCommittee(tables(cast), committeeId))!;
      expect(members.map(({ personId, role, declaration }) => [personId, role, declaration])).toEqual([
        [chairId, 'chair', 'none'],
        [secretaryId, 'secretary', 'none'],
        [cast.cene.personId, 'member', 'none'],
        [cast.krsto.personId, 'member', null],
      ]);
    }),
  );

  it(
    'is a row for staff alone',
    staged(async (cast) => {
      await buildCommittee(cast, await buildRanked(cast));
      const seenBy = async (staff: 'on' | 'off') => {
        const tx = tables(cast);
        await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', ${staff}, true)`.execute(
          tx,
        );
        const { rows } = await sql<{ committees: number; members: number }>`
          select (select count(*)::int from grants.committee) as committees,
            (select count(*)::int from grants.committee_member) as members`.execute(tx);
        await sql`reset role`.execute(tx);
        return rows[0];
      };
      expect(await seenBy('off')).toEqual({ committees: 0, members: 0 });
      expect(await seenBy('on')).toEqual({ committees: 1, members: 4 });
    }),
  );

  it(
    'holds back the decision where the call says so, until a report on its ranking is signed',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast, { form: { report_first: 'yes' } });
      const decideOn = () => decide(cast.work(cast.ana, times.decided), { callId, minutes: 'As ranked.' });
      await expectRefusal(decideOn(), 'report_not_signed');
      await buildCommittee(cast, { callId }, { stage: 'signing' });
      await expectRefusal(decideOn(), 'report_not_signed');
    }),
  );

  it(
    'lets the decision be made on the ranking of its signed report, and on no later one',
    staged(async (cast) => {
      const { callId } = await buildRanked(cast, { form: { report_first: 'yes' } });
      await buildCommittee(cast, { callId }, { stage: 'signed' });
      const decideOn = () => decide(cast.work(cast.ana, times.decided), { callId, minutes: 'As ranked.' });
      await makeRanking(cast.work(cast.elira, times.decided), { callId });
      await expectRefusal(decideOn(), 'report_of_earlier_ranking');
      await buildCommittee(cast, { callId }, { stage: 'signed' });
      await decideOn();
    }),
  );
});
