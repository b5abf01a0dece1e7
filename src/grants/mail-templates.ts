import type { Workflow } from '../platform/workflow/steps.ts';
import { addendumWorkflow } from './addenda/workflow.ts';
import { agreementWorkflow } from './agreements/workflow.ts';
import { checkWorkflow } from './checks/workflow.ts';
import { committeeWorkflow } from './committee/workflow.ts';
import { complaintWorkflow } from './complaints/workflow.ts';
import { correctableWorkflow, correctionWorkflow } from './corrections/workflow.ts';
import { mentoringWorkflow } from './mentoring/workflow.ts';
import { instalmentHref } from './payments/instalment-href.ts';
import { instalmentWorkflow } from './payments/workflow.ts';
import type { MailSubject } from './queries-mail.ts';
import { lineWorkflow, reportWorkflow } from './reports/workflow.ts';
import { offerWorkflow } from './reserve/workflow.ts';
import { findingWorkflow, visitWorkflow } from './visits/workflow.ts';

type MailTemplate = {
  word: string;
  key: string;
  subject: MailSubject;
  path(record: string, id: string): string;
};

/**
 * Who is told what by email after which verb. The email says that something is there and where, of a decision its outcome, and of an instalment
 * its number and amount; the rest is on the page, behind the sign-in.
 */
export const mailTemplates: readonly MailTemplate[] = [
  {
    word: 'application.submit',
    key: 'applicationId',
    subject: 'applicant',
    path: (id) => `/applications/${id}`,
  },
  { word: 'check.conclude', key: 'applicationId', subject: 'applicant', path: (id) => `/applications/${id}` },
  ...mailTemplatesOf(checkWorkflow, (id) => `/staff/applications/${id}`),
  {
    word: 'assignment.assign',
    key: 'assignmentId',
    subject: 'assessor',
    path: (id) => `/assignments/${id}/declare`,
  },
  { word: 'assessors.draw', key: 'drawId', subject: 'assessors_of_draw', path: () => '/assignments' },
  { word: 'assignment.replace', key: 'assignmentId', subject: 'assessor', path: () => '/assignments' },
  { word: 'assignment.refuse', key: 'assignmentId', subject: 'officer_of_assignment', path: () => '/tasks' },
  { word: 'assessment.submit', key: 'assignmentId', subject: 'officer_of_assignment', path: () => '/tasks' },
  { word: 'gap.ask', key: 'gapId', subject: 'applicant_of_gap', path: (id) => `/gaps/${id}` },
  { word: 'gap.reply', key: 'gapId', subject: 'officer_of_gap', path: () => '/tasks' },
  {
    word: 'question.ask',
    key: 'questionId',
    subject: 'officer_of_question',
    path: (id) => `/staff/questions/${id}/answer`,
  },
  { word: 'question.answer', key: 'callId', subject: 'interested_in_call', path: (id) => `/calls/${id}` },
  ...['extend', 'correct', 'cancel'].map(
    (verb): MailTemplate => ({
      word: `call.${verb}`,
      key: 'callId',
      subject: 'interested_in_call',
      path: (id) => `/calls/${id}/notices`,
    }),
  ),
  { word: 'call.publish', key: 'callId', subject: 'told_of_next', path: (id) => `/calls/${id}` },
  {
    word: 'decision.communicate',
    key: 'callId',
    subject: 'applicants_of_call',
    path: (id) => `/applications/${id}/letter`,
  },
  {
    word: 'complaint.make',
    key: 'complaintId',
    subject: 'deciders_of_complaint',
    path: (id) => `/complaints/${id}`,
  },
  {
    word: 'agreement.create',
    key: 'agreementId',
    subject: 'sub_grantee_of_agreement',
    path: (id) => `/agreements/${id}`,
  },
  ...mailTemplatesOf(agreementWorkflow, (id) => `/agreements/${id}`),
  { word: 'reserve.offer', key: 'offerId', subject: 'applicant_of_offer', path: (id) => `/offers/${id}` },
  {
    word: 'award.decline',
    key: 'applicationId',
    subject: 'officer_of_application',
    path: (id) => `/staff/applications/${id}`,
  },
  {
    word: 'committee.convene',
    key: 'committeeId',
    subject: 'members_of_committee',
    path: (id) => `/committees/${id}`,
  },
  ...mailTemplatesOf(committeeWorkflow, (id) => `/committees/${id}`),
  ...mailTemplatesOf(offerWorkflow, (id) => `/offers/${id}`),
  ...mailTemplatesOf(complaintWorkflow, (id) => `/complaints/${id}`),
  {
    word: 'visit.plan',
    key: 'visitId',
    subject: 'sub_grantee_of_visit',
    path: (id) => `/visits/${id}`,
  },
  ...mailTemplatesOf(visitWorkflow, (id) => `/visits/${id}`),
  ...mailTemplatesOf(findingWorkflow, (id) => `/visits/${id}`),
  {
    word: 'mentoring.appoint',
    key: 'mentoringId',
    subject: 'both_of_mentoring',
    path: (id) => `/mentorings/${id}`,
  },
  ...mailTemplatesOf(mentoringWorkflow, (id) => `/mentorings/${id}`),
  ...['ask', 'notify'].map(
    (verb): MailTemplate => ({
      word: `addendum.${verb}`,
      key: 'addendumId',
      subject: 'officer_of_addendum',
      path: (id) => `/addenda/${id}`,
    }),
  ),
  ...mailTemplatesOf(addendumWorkflow, (id) => `/addenda/${id}`),
  ...mailTemplatesOf(instalmentWorkflow, (agreementId, id) => instalmentHref({ agreementId, id })),
  {
    word: 'instalment.refuse_approved',
    key: 'instalmentId',
    subject: 'approver_of_instalment',
    path: (agreementId, id) => instalmentHref({ agreementId, id }),
  },
  {
    word: 'instalment.corrected',
    key: 'instalmentId',
    subject: 'deciders_of_instalment',
    path: (agreementId, id) => instalmentHref({ agreementId, id }),
  },
  {
    word: 'paying_account.propose',
    key: 'payingAccountId',
    subject: 'deciders_of_paying_account',
    path: (id) => `/staff/paying-accounts/${id}`,
  },
  ...mailTemplatesOf(correctableWorkflow, (id) => `/corrections/${id}`),
  ...mailTemplatesOf(correctionWorkflow, (id) => `/corrections/${id}`),
  ...mailTemplatesOf(reportWorkflow, (id) => `/reports/${id}`),
  ...mailTemplatesOf(lineWorkflow, (id) => `/reports/${id}`),
  {
    word: 'report.received',
    key: 'reportId',
    subject: 'sub_grantee',
    path: (id) => `/reports/${id}/receipt`,
  },
  { word: 'report.reply', key: 'reportId', subject: 'officer_of_report', path: (id) => `/reports/${id}` },
];

/** The emails of a workflow's steps: who is told stands in its table. */
function mailTemplatesOf({ kind, steps }: Workflow, path: MailTemplate['path']): MailTemplate[] {
  return Object.values(steps).flatMap(({ permission: { name: word }, tells }) =>
    tells ? [{ word, key: `${kind}Id`, subject: tells as MailSubject, path }] : [],
  );
}
