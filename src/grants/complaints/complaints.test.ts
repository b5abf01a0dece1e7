import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { findApplication } from '../applications/queries.ts';
import { submitAssessment } from '../assessment/score-application.ts';
import { findCheck } from '../checks/queries.ts';
import { concludeCheck } from '../checks/save-check.ts';
import { decide } from '../selection/decide.ts';
import { makeRanking } from '../selection/make-ranking.ts';
import {
  buildAssessed,
  buildAssignment,
  buildAwarded,
  buildCheck,
  buildDecision,
  buildEligible,
  buildPublishedCall,
  buildScores,
  buildSubmitted,
  times,
} from '../testing.ts';
import { rejectComplaint, upholdComplaint, withdrawComplaint } from './decide-complaint.ts';
import { makeComplaint } from './make-complaint.ts';
import { findComplaint } from './queries.ts';
import { buildComplaint } from './testing.ts';

const complaint = 'The second assessor read another annex.';
const reasons = 'The annex was read.';

describe('complaining about a decision', () => {
  it(
    'is refused to others, before the letter, after its last day, and a second time',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const built = await buildAssessed(cast, call);
      await expectRefusal(
        makeComplaint(cast.work(cast.besa, times.decided), { ...built, complaint }),
        'not_found',
      );
      await buildDecision(cast, call);
      for (const actor of [cast.foreign.besa, cast.elira, cast.ana])
        await expectRefusal(
          makeComplaint(cast.work(actor, times.decided), { ...built, complaint }),
          'not_permitted',
        );
      const late = cast.work(cast.besa, '2026-03-18T00:00:00.000Z');
      await expectRefusal(makeComplaint(late, { ...built, complaint }), 'complaint_too_late');
      const last = cast.work(cast.besa, '2026-03-17T22:59:00.000Z');
      const complaintId = await makeComplaint(last, { ...built, complaint });
      expect(await findComplaint(tables(cast), complaintId)).toMatchObject({ answerBy: '2026-04-16' });
      await expectRefusal(makeComplaint(last, { ...built, complaint }), 'complaint_made_already');
      await withdrawComplaint(last, { complaintId });
      await makeComplaint(last, { ...built, complaint });
    }),
  );
});

describe('deciding on a complaint', () => {
  it(
    'is for another person than who checked, assessed, ranked or decided, and once',
    staged(async (cast) => {
      const complaintId = await buildComplaint(cast, await buildAwarded(cast));
      for (const actor of [cast.elira, cast.ana])
        await expectRefusal(
          rejectComplaint(cast.work(actor, times.signed), { complaintId, reasons }),
          'complaint_about_own_work',
        );
      for (const actor of [cast.besa, cast.cene, cast.foreign.fatos, cast.goran])
        await expectRefusal(
          rejectComplaint(cast.work(actor, times.signed), { complaintId, reasons }),
          'not_permitted',
        );
      await rejectComplaint(cast.work(cast.fatos, times.signed), { complaintId, reasons });
      expect(await findComplaint(tables(cast), complaintId)).toMatchObject({ state: 'rejected', reasons });
      expect(cast.jobs.map(({ word }) => word)).toContain('complaint.reject');
      await expectRefusal(
        rejectComplaint(cast.work(cast.fatos, times.signed), { complaintId, reasons }),
        'complaint_not_in_state',
      );
    }),
  );

  it(
    'reopens the check of an application that was found not eligible, until its call is decided',
    staged(async (cast) => {
      const built = await buildSubmitted(cast, await buildPublishedCall(cast));
      await concludeCheck(cast.work(cast.elira, times.after), {
        ...built,
        items: buildCheck('applicant_eligible'),
        reasons: 'The seat is elsewhere.',
      });
      const complaintId = await buildComplaint(cast, built, { now: times.assessed });
      const fatos = cast.work(cast.fatos, times.assessed);
      await expectRefusal(
        upholdComplaint(fatos, { complaintId, reopens: 'decision', reasons }),
        'complaint_reopens_not',
      );
      await upholdComplaint(fatos, { complaintId, reopens: 'check', reasons });
      expect(await findApplication(tables(cast), built.applicationId)).toMatchObject({ state: 'submitted' });
      expect(await findCheck(tables(cast), built.applicationId)).toMatchObject({ outcome: 'open' });
    }),
  );

  it(
    'reopens a check after the ranking was made: it is decided on only when all were checked and ranked',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      await buildAssessed(cast, call);
      const built = await buildSubmitted(cast, call);
      await concludeCheck(cast.work(cast.elira, times.after), {
        ...built,
        items: buildCheck('applicant_eligible'),
        reasons: 'The seat is elsewhere.',
      });
      const complaintId = await buildComplaint(cast, built, { now: times.assessed });
      const elira = cast.work(cast.elira, times.decided);
      await makeRanking(elira, call);
      const fatos = cast.work(cast.fatos, times.decided);
      await upholdComplaint(fatos, { complaintId, reopens: 'check', reasons });
      const decided = () =>
        decide(cast.work(cast.ana, times.decided), { callId: call.callId, minutes: 'As ranked.' });
      await expectRefusal(decided(), 'ranking_outdated');
      await concludeCheck(elira, { ...built, items: buildCheck(), reasons: '' });
      await expectRefusal(decided(), 'ranking_outdated');
      for (const assessor of ['cene', 'jana'] as const)
        await buildAssignment(cast, built.applicationId, { assessor, points: 4 });
      await makeRanking(elira, call);
      await decided();
      expect(await findApplication(tables(cast), built.applicationId)).toMatchObject({ state: 'awarded' });
    }),
  );

  it(
    'puts an application that was rejected on the reserve list',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const built = await buildAssessed(cast, call, { points: 2 });
      await buildDecision(cast, call);
      const complaintId = await buildComplaint(cast, built);
      await upholdComplaint(cast.work(cast.fatos, times.signed), {
        complaintId,
        reopens: 'decision',
        reasons,
      });
      expect(await findApplication(tables(cast), built.applicationId)).toMatchObject({ state: 'reserve' });
      expect(await findComplaint(tables(cast), complaintId)).toMatchObject({
        state: 'upheld',
        reopens: 'decision',
      });
    }),
  );

  it(
    'puts none on the reserve list to which there is no amount to offer',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const built = await buildEligible(cast, call);
      for (const assessor of ['cene', 'jana'] as const) {
        const assignmentId = await buildAssignment(cast, built.applicationId, { assessor });
        await submitAssessment(cast.work(cast[assessor], times.assessed), {
          ...{
            assignmentId,
            version: 0,
            scores: buildScores(2),
            comments: '',
            cuts: [{ line: null, amountMinor: 5_000_00, reason: 'Not needed.' }],
          },
        });
      }
      await buildDecision(cast, call);
      const complaintId = await buildComplaint(cast, built);
      const uphold = (reopens: 'decision' | 'nothing') =>
        upholdComplaint(cast.work(cast.fatos, times.signed), { complaintId, reopens, reasons });
      await expectRefusal(uphold('decision'), 'complaint_reopens_not');
      await uphold('nothing');
      expect(await findApplication(tables(cast), built.applicationId)).toMatchObject({ state: 'rejected' });
    }),
  );
});
