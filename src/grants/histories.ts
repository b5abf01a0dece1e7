import { type HistoryDeclaration, noHistory } from '../platform/audit/history.ts';
import { wordsOf } from '../platform/workflow/steps.ts';
import { addendumWorkflow } from './addenda/workflow.ts';
import { agreementWorkflow } from './agreements/workflow.ts';
import { checkWorkflow } from './checks/workflow.ts';
import { closingPermissions } from './closing/permissions.ts';
import { committeeWorkflow } from './committee/workflow.ts';
import { complaintWorkflow } from './complaints/workflow.ts';
import { correctableWorkflow, correctionWorkflow } from './corrections/workflow.ts';
import { dossierPermissions } from './dossier/permissions.ts';
import { mentoringWorkflow } from './mentoring/workflow.ts';
import { payingAccountWorkflow } from './paying-accounts/workflow.ts';
import { instalmentWorkflow } from './payments/workflow.ts';
import { lineWorkflow, periodWorkflow, reportWorkflow } from './reports/workflow.ts';
import { offerWorkflow } from './reserve/workflow.ts';
import { hitWorkflow } from './screening/workflow.ts';
import { findingWorkflow, visitWorkflow } from './visits/workflow.ts';

/*
 * What the history of each record of the grants shows to whom. Who assessed, checked, reviewed or approved is the granting partner's
 * business: neither the sub-grantee nor the contracting authority reads a name of staff here, protected or not.
 */
const written = [
  ...['start', 'save', 'share', 'attach', 'detach', 'submit', 'withdraw'].map(
    (verb) => `application.${verb}`,
  ),
  'award.decline',
];
/** What both sides did about a gap: each reads that it was done, the applicant not by whom of the staff. */
const asked = ['gap.ask', 'gap.reply', 'gap.cancel'];
const assessed = [
  'annex.decide',
  'check.save',
  'check.conclude',
  ...wordsOf(checkWorkflow, 'staff'),
  'application.exclude',
  'assignment.assign',
  'assignment.declare',
  'assignment.refuse',
  'assignment.replace',
  'assessment.score',
  'assessment.submit',
];

/** What colleagues said to each other about their draft: that it happened is theirs alone, too. */
const commented = ['application.comment', 'application.answer_comment', 'application.settle_comment'];

/** An applicant reads what their own organisation did, and nothing of how it is assessed. */
export const applicationHistory: HistoryDeclaration = {
  kind: 'application',
  shows: {
    own_organisation: { actions: [...written, ...commented, ...asked], people: 'own_names' },
    partner_staff: { actions: [...written, ...asked, ...assessed], people: 'names' },
    other_staff: { actions: [...written, ...asked, ...assessed], people: 'sides' },
    contracting_authority: { actions: written, people: 'sides' },
    public: noHistory,
  },
};

/** Of an application in its dossier: what its applicant and those who checked it did. */
export const checkedApplicationHistory: HistoryDeclaration = {
  kind: 'checked_application',
  shows: sidesReadBy(
    [
      ...written,
      ...asked,
      'annex.decide',
      'check.save',
      'check.conclude',
      ...wordsOf(checkWorkflow, 'staff'),
      'application.exclude',
    ],
    'names',
  ),
};

/** How an application was assessed, in its dossier: nobody reads there who assessed it. */
export const assessmentHistory: HistoryDeclaration = {
  kind: 'assessment',
  shows: sidesReadBy(
    assessed.filter((word) => /^(assignment|assessment)\./.test(word)),
    'sides',
  ),
};

/** Read by staff alone; by name, if at all, within the partner that grants. */
function sidesReadBy(actions: readonly string[], people: 'names' | 'sides'): HistoryDeclaration['shows'] {
  return {
    own_organisation: noHistory,
    partner_staff: { actions, people },
    other_staff: { actions, people: 'sides' },
    contracting_authority: noHistory,
    public: noHistory,
  };
}

const ofAgreement = (audience: 'both' | 'staff') => [
  ...['create', 'write_public_texts', 'propose_publicity', 'decide_publicity'].map(
    (verb) => `agreement.${verb}`,
  ),
  ...Object.values(closingPermissions).map(({ name }) => name),
  dossierPermissions.take.name,
  ...wordsOf(agreementWorkflow, audience),
  ...wordsOf(instalmentWorkflow, audience),
];

export const agreementHistory: HistoryDeclaration = {
  kind: 'agreement',
  shows: {
    own_organisation: { actions: ofAgreement('both'), people: 'own_names' },
    partner_staff: { actions: ofAgreement('staff'), people: 'names' },
    other_staff: { actions: ofAgreement('staff'), people: 'names' },
    contracting_authority: { actions: ofAgreement('staff'), people: 'sides' },
    public: noHistory,
  },
};

const ofReport = (audience: 'both' | 'staff') =>
  [periodWorkflow, reportWorkflow, lineWorkflow, correctableWorkflow, correctionWorkflow].flatMap((one) =>
    wordsOf(one, audience),
  );

export const reportHistory: HistoryDeclaration = {
  kind: 'report',
  shows: {
    own_organisation: { actions: ofReport('both'), people: 'own_names' },
    partner_staff: { actions: ofReport('staff'), people: 'names' },
    other_staff: { actions: ofReport('staff'), people: 'names' },
    contracting_authority: { actions: ofReport('staff'), people: 'sides' },
    public: noHistory,
  },
};

const ofCorrection = (audience: 'both' | 'staff') =>
  [correctableWorkflow, correctionWorkflow].flatMap((one) => wordsOf(one, audience));

/** The sub-grantee reads that a correction was confirmed, not by whom; the partner's staff who proposed and decided. */
export const correctionHistory: HistoryDeclaration = {
  kind: 'correction',
  shows: {
    own_organisation: { actions: ofCorrection('both'), people: 'own_names' },
    partner_staff: { actions: ofCorrection('staff'), people: 'names' },
    other_staff: { actions: ofCorrection('staff'), people: 'names' },
    contracting_authority: noHistory,
    public: noHistory,
  },
};

const ofVisit = (audience: 'both' | 'staff') =>
  [visitWorkflow, findingWorkflow].flatMap((one) => wordsOf(one, audience));

/** Each side reads what happened; what was written before a visit was handed in is its officer's business. */
export const visitHistory: HistoryDeclaration = {
  kind: 'visit',
  shows: {
    own_organisation: { actions: ofVisit('both'), people: 'own_names' },
    partner_staff: { actions: ofVisit('staff'), people: 'names' },
    other_staff: { actions: ofVisit('staff'), people: 'names' },
    contracting_authority: noHistory,
    public: noHistory,
  },
};

/** The request comes before the first state of the addendum: it is a step of its agreement. */
const changed = ['addendum.ask', ...wordsOf(addendumWorkflow, 'both')];

/** Each side reads what happened to an addendum; the sub-grantee and the contracting authority no name of staff. */
export const addendumHistory: HistoryDeclaration = {
  kind: 'addendum',
  shows: {
    own_organisation: { actions: changed, people: 'own_names' },
    partner_staff: { actions: changed, people: 'names' },
    other_staff: { actions: changed, people: 'names' },
    contracting_authority: { actions: changed, people: 'sides' },
    public: noHistory,
  },
};

const accompanied = wordsOf(mentoringWorkflow, 'both');

/** Each side reads what happened between a mentor and the sub-grantee; a mentor of another partner by sides alone. */
export const mentoringHistory: HistoryDeclaration = {
  kind: 'mentoring',
  shows: {
    own_organisation: { actions: accompanied, people: 'own_names' },
    partner_staff: { actions: accompanied, people: 'names' },
    other_staff: { actions: accompanied, people: 'sides' },
    contracting_authority: noHistory,
    public: noHistory,
  },
};

const entered = ['paying_account.propose', ...wordsOf(payingAccountWorkflow, 'staff')];

/** Read by the staff of the partner whose account it is: nobody else opens it. */
export const payingAccountHistory: HistoryDeclaration = {
  kind: 'paying_account',
  shows: { ...sidesReadBy(entered, 'names'), other_staff: noHistory },
};

/** Of a list of restrictive measures and of a hit: staff who may look read who did what, and nobody else reads anything. */
export const screeningListHistory: HistoryDeclaration = {
  kind: 'screening_list',
  shows: ofScreening(['screening_list.load', 'screening_list.withdraw']),
};
export const screeningHitHistory: HistoryDeclaration = {
  kind: 'screening_hit',
  shows: ofScreening(wordsOf(hitWorkflow, 'staff')),
};
function ofScreening(actions: readonly string[]): HistoryDeclaration['shows'] {
  return {
    own_organisation: noHistory,
    partner_staff: { actions, people: 'names' },
    other_staff: { actions, people: 'names' },
    contracting_authority: noHistory,
    public: noHistory,
  };
}

const evaluated = ['committee.convene', ...wordsOf(committeeWorkflow, 'staff')];

/** Of an evaluation committee: its partner's staff and its members read who did what. */
export const committeeHistory: HistoryDeclaration = {
  kind: 'committee',
  shows: sidesReadBy(evaluated, 'names'),
};

const complained = ['complaint.make', ...wordsOf(complaintWorkflow, 'both')];

/** Each side reads what happened; who decided by name is the partner's business. */
export const complaintHistory: HistoryDeclaration = {
  kind: 'complaint',
  shows: {
    own_organisation: { actions: complained, people: 'own_names' },
    partner_staff: { actions: complained, people: 'names' },
    other_staff: { actions: complained, people: 'sides' },
    contracting_authority: noHistory,
    public: noHistory,
  },
};

const offered = ['reserve.offer', ...wordsOf(offerWorkflow, 'both')];

export const offerHistory: HistoryDeclaration = {
  kind: 'offer',
  shows: {
    own_organisation: { actions: offered, people: 'own_names' },
    partner_staff: { actions: offered, people: 'names' },
    other_staff: { actions: offered, people: 'sides' },
    contracting_authority: noHistory,
    public: noHistory,
  },
};

const called = ['draft', 'copy', 'edit', 'plan', 'publish', 'extend', 'correct', 'cancel'].map(
  (verb) => `call.${verb}`,
);
const decided = [
  'opening.open',
  'question.ask',
  'question.answer',
  'question.set_aside',
  'ranking.make',
  'decision.make',
  'decision.communicate',
  'loop.invite',
];

export const callHistory: HistoryDeclaration = {
  kind: 'call',
  shows: {
    own_organisation: noHistory,
    partner_staff: { actions: [...called, ...decided], people: 'names' },
    other_staff: { actions: [...called, ...decided], people: 'names' },
    contracting_authority: { actions: [...called, ...decided], people: 'sides' },
    public: noHistory,
  },
};
