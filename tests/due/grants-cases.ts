import { sql } from 'kysely';
import { proposePublicity } from '../../src/grants/agreements/propose-publicity.ts';
import { signAgreement } from '../../src/grants/agreements/sign-agreement.ts';
import { assignAssessor } from '../../src/grants/assessment/assign-assessor.ts';
import { declareImpartiality } from '../../src/grants/assessment/declare-impartiality.ts';
import { rejectComplaint } from '../../src/grants/complaints/decide-complaint.ts';
import { buildComplaint } from '../../src/grants/complaints/testing.ts';
import { askForGap } from '../../src/grants/gaps/ask-for-gap.ts';
import { replyToGap } from '../../src/grants/gaps/reply-to-gap.ts';
import { openApplications } from '../../src/grants/opening/open-applications.ts';
import { buildQuestion, buildUnopened } from '../../src/grants/opening/testing.ts';
import { approveInstalment } from '../../src/grants/payments/approve-instalment.ts';
import { payInstalment } from '../../src/grants/payments/pay-instalment.ts';
import { requestInstalment } from '../../src/grants/payments/request-instalment.ts';
import { answerQuestion } from '../../src/grants/questions/answer-question.ts';
import { returnReport } from '../../src/grants/reports/decide-report.ts';
import { addLine } from '../../src/grants/reports/expenditure-lines.ts';
import { submitReport } from '../../src/grants/reports/submit-report.ts';
import { declineOffer } from '../../src/grants/reserve/answer-offer.ts';
import { offerNext } from '../../src/grants/reserve/offer-next.ts';
import { answerBy, buildFreed, buildOffer } from '../../src/grants/reserve/testing.ts';
import { makeRanking } from '../../src/grants/selection/make-ranking.ts';
import type { grantsTaskKinds } from '../../src/grants/tasks.ts';
import {
  buildAgreement,
  buildAssessed,
  buildAssignment,
  buildAwarded,
  buildDecision,
  buildDraft,
  buildEligible,
  buildLine,
  buildPublishedCall,
  buildReport,
  buildSubmitted,
  times,
} from '../../src/grants/testing.ts';
import type { Tx } from '../../src/platform/work.ts';
import type { Cast } from '../support/cast.ts';
import type { DueCase } from './due-case.ts';

type Dated = Exclude<
  keyof typeof grantsTaskKinds,
  'annex_infected' | 'annex_unchecked' | 'gap_infected' | 'gap_unchecked'
>;

/** As if it had been done: the state is another. */
const becomes = (tx: Tx, table: string, id: string, state: string) => () =>
  sql`update ${sql.table(table)} set state = ${state} where id = ${id}::uuid`.execute(tx);
const requested = async (cast: Cast) => {
  const { instalments, agreementId } = await buildAgreement(cast);
  await requestInstalment(cast.work(cast.besa, times.signed), { instalmentId: instalments[0]! });
  return { instalmentId: instalments[0]!, agreementId };
};
const submittedReport = async (cast: Cast) => {
  const built = await buildAgreement(cast);
  const reportId = await buildReport(cast, built);
  const work = cast.work(cast.besa, times.reporting);
  await addLine(work, { reportId, line: buildLine() });
  await submitReport(work, { reportId });
  return reportId;
};

/** Every kind of task about sub-grants that has a day. */
export const grantsCases: Readonly<Record<Dated, DueCase>> = {
  draft: {
    at: times.open,
    endsWithItsDay: true,
    build: async (cast, tx) => {
      const { applicationId } = await buildDraft(cast, await buildPublishedCall(cast));
      return { owner: cast.besa, done: becomes(tx, 'grants.application', applicationId, 'withdrawn') };
    },
  },
  annex_closed: {
    at: times.open,
    endsWithItsDay: true,
    build: async (cast, tx) => {
      const { attachmentId } = await buildDraft(cast, await buildPublishedCall(cast));
      await sql`update platform.file set state = 'infected' where id = (select file_id from grants.application_attachment where id = ${attachmentId}::uuid)`.execute(
        tx,
      );
      return {
        owner: cast.besa,
        done: () =>
          sql`update grants.application_attachment set removed_at = now() where id = ${attachmentId}::uuid`.execute(
            tx,
          ),
      };
    },
  },
  gap: {
    at: times.after,
    build: async (cast) => {
      const { applicationId } = await buildSubmitted(cast, await buildPublishedCall(cast));
      const gapId = await askForGap(cast.work(cast.elira, times.after), {
        applicationId,
        form: { kind: 'clarification', request: 'Who signs?', due_on: '2026-02-27' },
      });
      return {
        ...{ owner: cast.bora, waiter: cast.elira },
        done: () =>
          replyToGap(cast.work(cast.bora, times.after), { gapId, reply: 'Two of us sign.', files: [] }),
      };
    },
  },
  offer: {
    at: times.decided,
    endsWithItsDay: true,
    build: async (cast) => {
      const { offerId } = await buildOffer(cast);
      return {
        ...{ owner: cast.besa, waiter: cast.elira },
        done: () => declineOffer(cast.work(cast.besa, times.decided), { offerId }),
      };
    },
  },
  reserve: {
    at: times.decided,
    endsWithItsDay: true,
    build: async (cast) => {
      const built = await buildFreed(cast);
      const applicationId = built.applicationIds[1]!;
      return {
        owner: cast.elira,
        done: () => offerNext(cast.work(cast.elira, times.decided), { ...built, applicationId, answerBy }),
      };
    },
  },
  complaint: {
    at: times.decided,
    build: async (cast) => {
      const complaintId = await buildComplaint(cast, await buildAwarded(cast));
      return {
        ...{ owner: cast.fatos, waiter: cast.besa, also: [cast.foreign.ana] },
        done: () =>
          rejectComplaint(cast.work(cast.fatos, times.signed), { complaintId, reasons: 'It was read.' }),
      };
    },
  },
  question: {
    at: times.open,
    build: async (cast) => {
      const form = { ask_days: '7', answer_days: '3' };
      const call = await buildPublishedCall(cast, { form });
      const questionId = await buildQuestion(cast, call);
      return {
        ...{ owner: cast.elira, waiter: cast.dragan },
        done: () =>
          answerQuestion(cast.work(cast.elira, times.open), {
            questionId,
            form: { question: 'May a network apply?', answer: 'Yes, as lead.', language: 'en' },
          }),
      };
    },
  },
  open: {
    at: '2026-02-16T09:00:00.000Z',
    build: async (cast) => {
      const call = await buildUnopened(cast);
      return {
        ...{ owner: cast.elira, waiter: cast.ana },
        done: () => openApplications(cast.work(cast.elira, times.after), call),
      };
    },
  },
  check: {
    at: times.after,
    build: async (cast, tx) => {
      const { applicationId } = await buildSubmitted(cast, await buildPublishedCall(cast));
      return {
        ...{ owner: cast.elira, waiter: cast.ana },
        done: becomes(tx, 'grants.application', applicationId, 'withdrawn'),
      };
    },
  },
  assign: {
    at: times.after,
    build: async (cast, tx) => {
      const { applicationId } = await buildEligible(cast, await buildPublishedCall(cast));
      return {
        ...{ owner: cast.elira, waiter: cast.ana },
        done: becomes(tx, 'grants.application', applicationId, 'withdrawn'),
      };
    },
  },
  declare: {
    at: times.after,
    build: async (cast) => {
      const { applicationId } = await buildEligible(cast, await buildPublishedCall(cast));
      const assignmentId = await assignAssessor(cast.work(cast.elira, times.after), {
        applicationId,
        assessorId: cast.cene.personId,
      });
      return {
        ...{ owner: cast.cene, waiter: cast.elira },
        done: () => declareImpartiality(cast.work(cast.cene, times.assessed), { assignmentId }),
      };
    },
  },
  assignment: {
    at: times.assessed,
    build: async (cast, tx) => {
      const { applicationId } = await buildEligible(cast, await buildPublishedCall(cast));
      const assignmentId = await buildAssignment(cast, applicationId);
      return {
        ...{ owner: cast.cene, waiter: cast.elira },
        done: becomes(tx, 'grants.assignment', assignmentId, 'submitted'),
      };
    },
  },
  third: {
    at: times.assessed,
    build: async (cast) => {
      const { applicationId } = await buildEligible(cast, await buildPublishedCall(cast));
      await buildAssignment(cast, applicationId, { assessor: 'cene', points: 5 });
      await buildAssignment(cast, applicationId, { assessor: 'jana', points: 2 });
      return {
        owner: cast.elira,
        done: () => buildAssignment(cast, applicationId, { assessor: 'krsto', points: 4 }),
      };
    },
  },
  rank: {
    at: times.decided,
    build: async (cast) => {
      const call = await buildPublishedCall(cast);
      await buildAssessed(cast, call);
      return {
        ...{ owner: cast.elira, waiter: cast.ana },
        done: () => makeRanking(cast.work(cast.elira, times.decided), call),
      };
    },
  },
  decide: {
    at: times.decided,
    build: async (cast) => {
      const call = await buildPublishedCall(cast);
      await buildAssessed(cast, call);
      await makeRanking(cast.work(cast.elira, times.decided), call);
      return {
        ...{ owner: cast.ana, waiter: cast.elira },
        done: () => buildDecision(cast, call, { silent: true }),
      };
    },
  },
  communicate: {
    at: times.decided,
    build: async (cast, tx) => {
      const call = await buildPublishedCall(cast);
      await buildAssessed(cast, call);
      await buildDecision(cast, call, { silent: true });
      return {
        ...{ owner: cast.elira, waiter: cast.ana },
        done: () =>
          sql`update grants.decision set communicated_at = now() where call_id = ${call.callId}::uuid`.execute(
            tx,
          ),
      };
    },
  },
  agree: {
    at: times.decided,
    build: async (cast, tx) => {
      const { applicationId } = await buildAwarded(cast);
      return {
        ...{ owner: cast.elira, waiter: cast.ana },
        done: becomes(tx, 'grants.application', applicationId, 'withdrawn'),
      };
    },
  },
  sign: {
    at: times.signed,
    build: async (cast) => {
      const { agreementId } = await buildAgreement(cast, { draft: true });
      return {
        ...{ owner: cast.elira, waiter: cast.besa },
        done: () =>
          signAgreement(cast.work(cast.elira, times.signed), {
            agreementId,
            signedOn: '2026-03-12',
            documentSha256: 'cd'.repeat(32),
          }),
      };
    },
  },
  request: {
    at: times.signed,
    build: async (cast) => {
      const { instalments } = await buildAgreement(cast);
      return {
        ...{ owner: cast.besa, waiter: cast.elira },
        done: () => requestInstalment(cast.work(cast.besa, times.signed), { instalmentId: instalments[0]! }),
      };
    },
  },
  approve_first: {
    at: times.signed,
    build: async (cast) => {
      const instalment = await requested(cast);
      return {
        ...{ owner: cast.elira, waiter: cast.besa },
        done: () =>
          approveInstalment(cast.work(cast.elira, times.signed), {
            ...instalment,
            approval: 'approve_first',
          }),
      };
    },
  },
  approve_second: {
    at: times.signed,
    build: async (cast) => {
      const instalment = await requested(cast);
      await approveInstalment(cast.work(cast.elira, times.signed), {
        ...instalment,
        approval: 'approve_first',
      });
      return {
        ...{ owner: cast.fatos, waiter: cast.besa },
        done: () =>
          approveInstalment(cast.work(cast.fatos, times.signed), {
            ...instalment,
            approval: 'approve_second',
          }),
      };
    },
  },
  pay: {
    at: times.signed,
    build: async (cast) => {
      const instalment = await requested(cast);
      await approveInstalment(cast.work(cast.elira, times.signed), {
        ...instalment,
        approval: 'approve_first',
      });
      await approveInstalment(cast.work(cast.fatos, times.signed), {
        ...instalment,
        approval: 'approve_second',
      });
      return {
        ...{ owner: cast.filip, waiter: cast.besa },
        done: () =>
          payInstalment(cast.work(cast.filip, times.signed), {
            ...instalment,
            paidOn: '2026-03-12',
            reference: 'SWIFT 1',
          }),
      };
    },
  },
  report: {
    at: times.reporting,
    build: async (cast) => {
      const built = await buildAgreement(cast);
      return {
        ...{ owner: cast.bora, waiter: cast.elira },
        done: async () => {
          const reportId = await buildReport(cast, built);
          const work = cast.work(cast.besa, times.reporting);
          await addLine(work, { reportId, line: buildLine() });
          await submitReport(work, { reportId });
        },
      };
    },
  },
  report_returned: {
    at: times.reporting,
    build: async (cast, tx) => {
      const reportId = await submittedReport(cast);
      await returnReport(cast.work(cast.elira, times.reporting), { reportId, reason: 'A line is missing.' });
      return {
        ...{ owner: cast.besa, waiter: cast.elira },
        done: becomes(tx, 'grants.report', reportId, 'submitted'),
      };
    },
  },
  review: {
    at: times.reporting,
    build: async (cast, tx) => {
      const reportId = await submittedReport(cast);
      return {
        ...{ owner: cast.elira, waiter: cast.besa },
        done: becomes(tx, 'grants.report', reportId, 'approved'),
      };
    },
  },
  publicity: {
    at: times.signed,
    build: async (cast, tx) => {
      const { agreementId } = await buildAgreement(cast);
      await sql`update grants.sub_grant_agreement set withhold_name = true where id = ${agreementId}::uuid`.execute(
        tx,
      );
      const work = cast.work(cast.elira, times.signed);
      await proposePublicity(work, {
        agreementId,
        publicity: { endDelay: false, showName: true, showPlace: false },
        reason: 'They wish it.',
      });
      return {
        ...{ owner: cast.ana, waiter: cast.elira },
        done: () =>
          sql`update grants.publicity_proposal set decided_at = now(), decided_by = proposed_by, agreed = false where agreement_id = ${agreementId}::uuid`.execute(
            tx,
          ),
      };
    },
  },
};
