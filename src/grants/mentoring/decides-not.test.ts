// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import { newId } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permissions.ts';
import { completeAgreement } from '../agreements/complete-agreement.ts';
import { findAgreement } from '../agreements/queries.ts';
import { terminateAgreement } from '../agreements/terminate-agreement.ts';
import { assignAssessor } from '../assessment/assign-assessor.ts';
import { listAssessors } from '../assessment/queries-pool.ts';
import { confirmClosing } from '../closing/confirm-closing.ts';
import { receiveRecovery } from '../closing/receive-recovery.ts';
import { returnClosing } from '../closing/return-closing.ts';
import { buildReported, closingTime, dueOn } from '../closing/testing.ts';
import { approveInstalment, refuseInstalment } from '../payments/approve-instalment.ts';
import { payInstalment } from '../payments/pay-instalment.ts';
import { requestInstalment } from '../payments/request-instalment.ts';
import { approveReport, returnReport } from '../reports/decide-report.ts';
import { addLine } from '../reports/expenditure-lines.ts';
import { type LineVerdict, reviewLine } from '../reports/review-line.ts';
import { submitReport } from '../reports/submit-report.ts';
import { listWaitingTasks } from '../tasks.ts';
import {
  buildAgreement,
  buildAssignment,
  buildEligible,
  buildLine,
  buildPublishedCall,
  buildReport,
  statute,
  times,
} from '../testing.ts';
import { appointMentor } from './appoint-mentor.ts';
import { endMentoring } from './end-mentoring.ts';
import { listCandidates } from './queries-candidates.ts';
import { appointment, buildMentoring, mentoringTime } from './testing.ts';

const closingsOf = async (cast: Cast, actor: Actor) =>
  (await listWaitingTasks(tables(cast), actor, cast.actionId, closingTime)).filter(
    ({ kind }) => kind === 'close',
  );

describe('a mentor', () => {
  it(
    'neither approves nor pays nor reviews, even with the role for it, then or later',
    staged(async (cast) => {
      const { agreementId, instalments, periods } = await buildAgreement(cast);
      const [instalmentId] = instalments as [string];
      await requestInstalment(cast.work(cast.besa, times.signed), { instalmentId });
      const mentoringId = await buildMentoring(cast, { agreementId }, { mentor: cast.krsto });
      const grants = { ...cast.krsto, roles: cast.elira.roles };
      const money = { ...cast.krsto, roles: cast.fatos.roles };
      const approve = (actor: typeof grants, approval: 'approve_first' | 'approve_second') =>
        approveInstalment(cast.work(actor, mentoringTime), { instalmentId, approval });
      await expectRefusal(approve(grants, 'approve_first'), 'mentor_decides_not');
      const refuse = (actor: typeof grants) =>
        refuseInstalment(cast.work(actor, mentoringTime), { instalmentId, reason: 'Not yet.' });
      await expectRefusal(refuse(grants), 'mentor_decides_not');
      await endMentoring(cast.work(cast.elira, mentoringTime), { mentoringId, endedOn: '2026-04-14' });
      await expectRefusal(approve(grants, 'approve_first'), 'mentor_decides_not');
      await approve(cast.elira, 'approve_first');
      await expectRefusal(approve(money, 'approve_second'), 'mentor_decides_not');
      await expectRefusal(refuse(money), 'mentor_decides_not');
      await approve(cast.fatos, 'approve_second');
      const paid = { instalmentId, paidOn: '2026-04-14', reference: 'SWIFT 1' };
      await expectRefusal(payInstalment(cast.work(money, mentoringTime), paid), 'mentor_decides_not');
      const reportId = await buildReport(cast, { periods });
      const besa = cast.work(cast.besa, times.reporting);
      const lineId = await addLine(besa, { reportId, line: buildLine(), bills: [statute] });
      await submitReport(besa, { reportId });
      const late = cast.work(grants, '2026-11-01T09:00:00.000Z');
      const why = { rule: 'other', text: 'It is not ours.' } as const;
      const verdicts: LineVerdict[] = [
        { verb: 'accept' },
        { verb: 'query', ...why },
        { verb: 'reject', ...why },
      ];
      for (const verdict of verdicts)
        await expectRefusal(reviewLine(late, { lineId, verdict }), 'mentor_decides_not');
      await expectRefusal(approveReport(late, { reportId }), 'mentor_decides_not');
      await expectRefusal(returnReport(late, { reportId, reason: 'Again.' }), 'mentor_decides_not');
    }),
  );

  it(
    'neither closes the sub-grant nor records what is paid back, nor is it their task',
    staged(async (cast) => {
      const { agreementId } = await buildReported(cast);
      await buildMentoring(cast, { agreementId });
      const how = { agreementId, reason: 'The trainings were not held.', dueOn };
      const ana = cast.work(cast.ana, closingTime);
      await expectRefusal(terminateAgreement(ana, how), 'mentor_decides_not');
      await confirmClosing(cast.work(cast.besa, closingTime), { agreementId });
      await expectRefusal(completeAgreement(ana, { ...how, step: 'complete' }), 'mentor_decides_not');
      await expectRefusal(returnClosing(ana, how), 'mentor_decides_not');
      expect(await closingsOf(cast, { ...cast.elira, personId: cast.ana.personId })).toEqual([]);
      expect(await closingsOf(cast, cast.elira)).toMatchObject([{ part: 'act' }]);
      const elira = cast.work(cast.elira, closingTime);
      await completeAgreement(elira, { ...how, step: 'complete' });
      const received = { agreementId, amountMinor: 1, receivedOn: '2027-04-20', reference: 'S 9' };
      const money = { ...cast.fatos, personId: cast.ana.personId };
      await expectRefusal(receiveRecovery(cast.work(money, closingTime), received), 'mentor_decides_not');
      await receiveRecovery(cast.work(cast.fatos, closingTime), received);
    }),
  );

  it(
    'does not settle a sub-grant that ended early',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      await buildMentoring(cast, { agreementId });
      const elira = cast.work(cast.elira, mentoringTime);
      await terminateAgreement(elira, { agreementId, reason: 'Dissolved.' });
      await confirmClosing(cast.work(cast.besa, closingTime), { agreementId });
      const ana = cast.work(cast.ana, closingTime);
      await expectRefusal(completeAgreement(ana, { agreementId, step: 'settle' }), 'mentor_decides_not');
    }),
  );

  it(
    'is not asked to score what the sub-grantee applies for next',
    staged(async (cast) => {
      await buildMentoring(cast, await buildAgreement(cast), { mentor: cast.krsto });
      const next = await buildEligible(cast, await buildPublishedCall(cast));
      const { foreign, organisations } = cast;
      const offered = async (organisationId: string) =>
        (await listAssessors(tables(cast), cast.actionId, { id: next.applicationId, organisationId })).map(
          ({ id }) => id,
        );
      expect(await offered(organisations.cso)).not.toContain(cast.krsto.personId);
      expect(await offered(foreign.organisations.cso)).toContain(cast.krsto.personId);
      const asked = { applicationId: next.applicationId, assessorId: cast.krsto.personId };
      const elira = cast.work(cast.elira, times.after);
      await expectRefusal(assignAssessor(elira, asked), 'assessor_not_available');
    }),
  );

  it(
    'is not offered to another partner to score either, whose staff may not know the protected sub-grant',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      await buildMentoring(cast, { agreementId }, { mentor: cast.krsto });
      const tx = tables(cast);
      const agreement = tx.updateTable('grants.subGrantAgreement').set({ withholdName: true });
      await agreement.where('id', '=', agreementId).execute();
      await sql`set local role mostura_app`.execute(tx);
      await asSeenBy(tx, cast.foreign.elira, async () => {
        expect(await tx.selectFrom('grants.mentoring').select('id').execute()).toEqual([]);
        const next = { id: newId(), organisationId: cast.organisations.cso };
        const offered = (await listAssessors(tx, cast.actionId, next)).map(({ id }) => id);
        expect(offered).toContain(cast.foreign.krsto.personId);
        expect(offered).not.toContain(cast.krsto.personId);
      });
    }),
  );

  it.each(['assigned', 'declared'] as const)(
    'is not chosen among those who score what the sub-grantee applies for, under any of its names (%s)',
    (state) =>
      staged(async (cast) => {
        const { foreign } = cast;
        const { agreementId } = await buildAgreement(cast);
        const next = await buildEligible(cast, await buildPublishedCall(cast, { side: foreign }), {
          side: foreign,
        });
        await buildAssignment(cast, next.applicationId, { side: foreign, assessor: 'krsto' });
        const tx = tables(cast);
        await tx.updateTable('grants.assignment').set({ state }).execute();
        // What was asked stays asked, whatever became of the application.
        await tx
          .updateTable('grants.application')
          .set({ state: 'rejected' })
          .where('id', '=', next.applicationId)
          .execute();
        const bars = async () => {
          const agreement = (await findAgreement(tx, agreementId))!;
          const found = await listCandidates(tx, agreement);
          return found.find(({ id }) => id === foreign.krsto.personId)!.scored;
        };
        expect(await bars()).toBe(false);
        await tx
          .updateTable('network.organisation')
          .set({ mergedInto: cast.organisations.cso })
          .where('id', '=', foreign.organisations.cso)
          .execute();
        expect(await bars()).toBe(true);
        const mentorId = foreign.krsto.personId;
        const made = { ...appointment, agreementId, mentorId };
        await expectRefusal(appointMentor(cast.work(cast.elira, mentoringTime), made), 'mentor_not_free');
      })(),
  );

  it(
    'is not chosen among those who are asked to score what the sub-grantee applies for next',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      const next = await buildEligible(cast, await buildPublishedCall(cast));
      await buildAssignment(cast, next.applicationId, { assessor: 'krsto' });
      const appoint = (mentorId: string) =>
        appointMentor(cast.work(cast.elira, mentoringTime), { ...appointment, agreementId, mentorId });
      await expectRefusal(appoint(cast.krsto.personId), 'mentor_not_free');
      await appoint(cast.ana.personId);
    }),
  );
});
