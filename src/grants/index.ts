import type { Workflow } from '../platform/workflow/steps.ts';
import { addendumWorkflow } from './addenda/workflow.ts';
import { agreementWorkflow } from './agreements/workflow.ts';
import { checkWorkflow } from './checks/workflow.ts';
import { committeeWorkflow } from './committee/workflow.ts';
import { complaintWorkflow } from './complaints/workflow.ts';
import { correctableWorkflow, correctionWorkflow } from './corrections/workflow.ts';
import { mentoringWorkflow } from './mentoring/workflow.ts';
import { payingAccountWorkflow } from './paying-accounts/workflow.ts';
import { instalmentWorkflow } from './payments/workflow.ts';
import { lineWorkflow, periodWorkflow, reportWorkflow } from './reports/workflow.ts';
import { offerWorkflow } from './reserve/workflow.ts';
import { hitWorkflow } from './screening/workflow.ts';
import { findingWorkflow, visitWorkflow } from './visits/workflow.ts';

export { confirmAccount } from './account-proofs/decide-account.ts';
export { proveAccount } from './account-proofs/prove-account.ts';
export { acceptAddendum } from './addenda/accept-addendum.ts';
export { askForChange } from './addenda/ask-for-change.ts';
export { editAddendum } from './addenda/edit-addendum.ts';
export { notifyShift } from './addenda/notify-shift.ts';
export { offerAddendum } from './addenda/offer-addendum.ts';
export { findAddendum } from './addenda/queries.ts';
export { signAddendum } from './addenda/sign-addendum.ts';
export { signedAddendum, wordsOf as wordsOfAddendum } from './addenda/signed-addendum.ts';
export { type AgreementTerms, createAgreement } from './agreements/create-agreement.ts';
export { protectAgreement } from './agreements/protect-agreement.ts';
export { listInstalments, listPeriods } from './agreements/queries.ts';
export { signAgreement } from './agreements/sign-agreement.ts';
export { signedDocument } from './agreements/signed-document.ts';
export { writePublicTexts } from './agreements/write-public-texts.ts';
export { attachFile } from './applications/attach-file.ts';
export { saveSection, seenOf } from './applications/save-section.ts';
export { startApplication } from './applications/start-application.ts';
export { beginSubmission, submitApplication } from './applications/submit-application.ts';
export { shareDraft, withdrawApplication } from './applications/withdraw-application.ts';
export { assignAssessor } from './assessment/assign-assessor.ts';
export { declareImpartiality, refuseAssignment } from './assessment/declare-impartiality.ts';
export { listOfApplication } from './assessment/queries.ts';
export { criteriaOf, type Scores } from './assessment/rules.ts';
export { saveAssessment, submitAssessment } from './assessment/score-application.ts';
export { keepProfile } from './assessors/keep-profile.ts';
export type { ProfileForm } from './assessors/schema.ts';
export { CallResults } from './call-results/pages/call-results.tsx';
export { type LotResult, listResults } from './call-results/queries.ts';
export { cancelCall } from './calls/cancel-call.ts';
export { draftCall } from './calls/draft-call.ts';
export { extendDeadline } from './calls/extend-deadline.ts';
export { addLot } from './calls/lots.ts';
export { CallFacts } from './calls/pages/call-facts.tsx';
export type { PublicCall } from './calls/pages/call-rows.tsx';
export type { PublicLot } from './calls/pages/lot-table.tsx';
export { PhaseTag } from './calls/pages/phase-tag.tsx';
export { callPermissions } from './calls/permissions.ts';
export { publishCall } from './calls/publish-call.ts';
export { type Call, findCall } from './calls/queries.ts';
export { type Phase, phaseOf } from './calls/rules.ts';
export { type CallForm, type CallRules, callForm, callRules, lotForm } from './calls/schema.ts';
export { callSubject } from './calls/subject.ts';
export { confirmCheck } from './checks/confirm-check.ts';
export { type CheckAnswers, checkItems } from './checks/rules.ts';
export { concludeCheck, saveCheck } from './checks/save-check.ts';
export { closeMeeting } from './committee/close-meeting.ts';
export { conveneCommittee } from './committee/convene-committee.ts';
export { declareToCommittee } from './committee/declare-to-committee.ts';
export { listPassed } from './committee/proposed-by.ts';
export { findCommittee } from './committee/queries.ts';
export { recordMeeting } from './committee/record-meeting.ts';
export { signReport } from './committee/sign-report.ts';
export { confirmCorrection } from './corrections/decide-correction.ts';
export { proposeCorrection } from './corrections/propose-correction.ts';
export { drawAssessorsOfCall } from './draws/draw-assessors.ts';
export { QuizPage } from './eligibility/pages/quiz-page.tsx';
export { askForGap } from './gaps/ask-for-gap.ts';
export { replyToGap } from './gaps/reply-to-gap.ts';
export { type GuidelinesContent, guidelinesDocument } from './guidelines/guidelines-document.ts';
export { grantsHome } from './home.ts';
export { grantsJobs, grantsMailJobs } from './jobs.ts';
export { addToLesson } from './mentoring/add-to-lesson.ts';
export { answerSubGrantee } from './mentoring/answer-sub-grantee.ts';
export { appointMentor } from './mentoring/appoint-mentor.ts';
export { askMentor } from './mentoring/ask-mentor.ts';
export { endMentoring } from './mentoring/end-mentoring.ts';
export { recordLesson } from './mentoring/record-lesson.ts';
export { settleMessage } from './mentoring/settle-message.ts';
export { NoticeList } from './notices/pages/notice-list.tsx';
export { listNotices, type Notice } from './notices/queries.ts';
export { recordOfficer } from './officers/record-officer.ts';
export { openApplications } from './opening/open-applications.ts';
export { enterParty } from './parties/enter-party.ts';
export { getParty } from './parties/queries.ts';
export type { GrantsParts } from './parts.ts';
export { listMadeFiles, listUnknownFiles } from './payment-files/queries-unknown.ts';
export { provePayment } from './payment-proofs/prove-payment.ts';
export { approvals, approveInstalment } from './payments/approve-instalment.ts';
export { payInstalment } from './payments/pay-instalment.ts';
export { requestInstalment } from './payments/request-instalment.ts';
export { instalmentSteps } from './payments/workflow.ts';
export { grantsFindable } from './queries-findable.ts';
export { answerQuestion, promoteAnswer } from './questions/answer-question.ts';
export { askQuestion } from './questions/ask-question.ts';
export { QuestionList } from './questions/pages/question-list.tsx';
export { listPublishedQuestions, type PublicQuestion } from './questions/queries.ts';
export { mayAsk } from './questions/rules.ts';
export { approveReport, returnReport } from './reports/decide-report.ts';
export { addLine, replyToQuery } from './reports/expenditure-lines.ts';
export { type LineVerdict, reviewLine } from './reports/review-line.ts';
export { saveIndicatorValues, saveNarrative } from './reports/save-report.ts';
export { startReport } from './reports/start-report.ts';
export { submitReport } from './reports/submit-report.ts';
export { grantsRoutes } from './routes.ts';
export { confirmHit, proposeOnHit } from './screening/decide-hit.ts';
export { screeningJobs, screeningJobWords } from './screening/jobs.ts';
export { loadList } from './screening/load-list.ts';
export { listWaitingHits } from './screening/queries-tasks.ts';
export { communicateDecision, decide } from './selection/decide.ts';
export { makeRanking } from './selection/make-ranking.ts';
export { type CriterionScore, type ToldScores, toldScoresOf } from './selection/told-scores.ts';
export { confirmReading } from './signing/confirm-reading.ts';
export { keepScan } from './signing/keep-scan.ts';
export { offerText } from './signing/offer-text.ts';
export { grantsTasks } from './tasks.ts';
export { addFinding } from './visits/add-finding.ts';
export { followUpFinding } from './visits/follow-up-finding.ts';
export { planVisit } from './visits/plan-visit.ts';
export { saveChecklist } from './visits/save-checklist.ts';
export { settleFinding } from './visits/settle-finding.ts';
export { submitVisit } from './visits/submit-visit.ts';

/** The lives of its records, for whoever asks whether a step is over. */
export const grantsWorkflows: readonly Workflow[] = [
  agreementWorkflow,
  committeeWorkflow,
  complaintWorkflow,
  instalmentWorkflow,
  payingAccountWorkflow,
  periodWorkflow,
  reportWorkflow,
  lineWorkflow,
  correctableWorkflow,
  correctionWorkflow,
  offerWorkflow,
  visitWorkflow,
  findingWorkflow,
  mentoringWorkflow,
  addendumWorkflow,
  hitWorkflow,
  checkWorkflow,
];
export { keepDocument } from './vault/keep-document.ts';
