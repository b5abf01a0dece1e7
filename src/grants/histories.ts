import { type HistoryDeclaration, noHistory } from '../platform/audit/history.ts';

/*
 * What the history of each record of the grants shows to whom. Who assessed, checked, reviewed or approved is the granting partner's
 * business: neither the sub-grantee nor the contracting authority reads a name of staff here, protected or not.
 */
const written = ['start', 'save', 'share', 'attach', 'detach', 'submit', 'withdraw'].map(
  (verb) => `application.${verb}`,
);
const assessed = [
  'annex.decide',
  'check.save',
  'check.conclude',
  'assignment.assign',
  'assignment.declare',
  'assignment.refuse',
  'assessment.score',
  'assessment.submit',
];

/** An applicant reads what their own organisation did, and nothing of how it is assessed. */
export const applicationHistory: HistoryDeclaration = {
  kind: 'application',
  shows: {
    own_organisation: { actions: written, people: 'own_names' },
    partner_staff: { actions: [...written, ...assessed], people: 'names' },
    other_staff: { actions: [...written, ...assessed], people: 'sides' },
    contracting_authority: { actions: written, people: 'sides' },
    public: noHistory,
  },
};

const agreed = ['create', 'edit', 'sign', 'complete', 'terminate'].map((verb) => `agreement.${verb}`);
const protectedBy = ['protect', 'write_public_texts', 'propose_publicity', 'decide_publicity'].map(
  (verb) => `agreement.${verb}`,
);
const paid = ['request', 'refuse', 'pay', 'cancel'].map((verb) => `instalment.${verb}`);
const approved = ['instalment.approve_first', 'instalment.approve_second'];

export const agreementHistory: HistoryDeclaration = {
  kind: 'agreement',
  shows: {
    own_organisation: { actions: [...agreed, ...protectedBy, ...paid], people: 'own_names' },
    partner_staff: { actions: [...agreed, ...protectedBy, ...paid, ...approved], people: 'names' },
    other_staff: { actions: [...agreed, ...protectedBy, ...paid, ...approved], people: 'names' },
    contracting_authority: { actions: [...agreed, ...protectedBy, ...paid, ...approved], people: 'sides' },
    public: noHistory,
  },
};

const reported = ['start', 'save', 'submit', 'return', 'reply', 'approve'].map((verb) => `report.${verb}`);

export const reportHistory: HistoryDeclaration = {
  kind: 'report',
  shows: {
    own_organisation: { actions: reported, people: 'own_names' },
    partner_staff: { actions: [...reported, 'report.review_line'], people: 'names' },
    other_staff: { actions: [...reported, 'report.review_line'], people: 'names' },
    contracting_authority: { actions: [...reported, 'report.review_line'], people: 'sides' },
    public: noHistory,
  },
};

const called = ['draft', 'edit', 'publish', 'extend', 'cancel'].map((verb) => `call.${verb}`);
const decided = ['ranking.make', 'decision.make', 'decision.communicate', 'loop.invite'];

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
