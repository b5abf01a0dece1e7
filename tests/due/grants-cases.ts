import { sql } from 'kysely';
import { assignAssessor } from '../../src/grants/assessment/assign-assessor.ts';
import { declareImpartiality } from '../../src/grants/assessment/declare-impartiality.ts';
import { rejectComplaint } from '../../src/grants/complaints/decide-complaint.ts';
import { buildComplaint } from '../../src/grants/complaints/testing.ts';
import { commentOnSection } from '../../src/grants/draft-comments/comment-on-section.ts';
import { settleDraftComment } from '../../src/grants/draft-comments/settle-draft-comment.ts';
import { askForGap } from '../../src/grants/gaps/ask-for-gap.ts';
import { replyToGap } from '../../src/grants/gaps/reply-to-gap.ts';
import { openApplications } from '../../src/grants/opening/open-applications.ts';
import { buildQuestion, buildUnopened } from '../../src/grants/opening/testing.ts';
import { answerQuestion } from '../../src/grants/questions/answer-question.ts';
import { declineOffer } from '../../src/grants/reserve/answer-offer.ts';
import { offerNext } from '../../src/grants/reserve/offer-next.ts';
import { answerBy, buildFreed, buildOffer } from '../../src/grants/reserve/testing.ts';
import { makeRanking } from '../../src/grants/selection/make-ranking.ts';
import type { grantsTaskKinds } from '../../src/grants/tasks.ts';
import {
  buildAssessed,
  buildAssignment,
  buildAwarded,
  buildDecision,
  buildDraft,
  buildEligible,
  buildPublishedCall,
  buildSubmitted,
  times,
} from '../../src/grants/testing.ts';
import { removeDocument } from '../../src/grants/vault/remove-document.ts';
import { buildVaultDocument, keptAt } from '../../src/grants/vault/testing.ts';
import { agreementCases } from './agreement-cases.ts';
import { committeeCases } from './committee-cases.ts';
import { becomes, type DueCase } from './due-case.ts';

type Dated = Exclude<
  keyof typeof grantsTaskKinds,
  | 'annex_infected'
  | 'annex_unchecked'
  | 'gap_infected'
  | 'gap_unchecked'
  | 'bill_infected'
  | 'bill_unchecked'
  | 'proof_infected'
  | 'proof_unchecked'
  | 'account_file_infected'
  | 'account_file_unchecked'
  | 'correction_file_infected'
  | 'correction_file_unchecked'
  | 'scan_infected'
  | 'scan_unchecked'
  | 'public_texts'
  | 'document_closed'
  | 'screening_hit'
  | 'screening_list'
>;

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
  draft_comments: {
    at: times.open,
    endsWithItsDay: true,
    build: async (cast) => {
      const { applicationId } = await buildDraft(cast, await buildPublishedCall(cast));
      const work = cast.work(cast.bora, times.open);
      const text = 'Is this the figure of last year?';
      const commentId = await commentOnSection(work, { applicationId, section: 'project', text });
      return {
        owner: cast.besa,
        done: () => settleDraftComment(cast.work(cast.besa, times.open), { commentId }),
      };
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
  document_expires: {
    at: keptAt,
    build: async (cast) => {
      const documentId = await buildVaultDocument(cast);
      return {
        owner: cast.besa,
        done: () => removeDocument(cast.work(cast.besa, keptAt), { documentId }),
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
  confirm_check: {
    at: times.after,
    build: async (cast, tx) => {
      const call = await buildPublishedCall(cast, { form: { checked_by: 'two' } });
      const { applicationId } = await buildEligible(cast, call);
      return {
        ...{ owner: cast.ana, waiter: cast.elira },
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
  ...committeeCases,
  ...agreementCases,
};
