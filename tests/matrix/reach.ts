import type { Route } from '../../src/platform/http/route.ts';
import type { Actor, Role } from '../../src/platform/permissions.ts';
import { committeeReaches } from './reach-of-committee.ts';
import { eventReaches } from './reach-of-events.ts';
import { accounts, bookkeeping, moneyReaches } from './reach-of-money.ts';
import { ofScreened, screeningReaches } from './reach-of-screening.ts';

/** How far a role reaches: its own side's record, both sides', or neither. */
type Reach = 'own' | 'all' | 'none';
type Reaches = Partial<Record<Role, Reach>>;

const everyStaff = {
  programme_manager: 'all',
  grant_officer: 'all',
  finance_officer: 'all',
  assessor: 'all',
  contracting_authority: 'all',
  data_protection_officer: 'all',
  administrator: 'all',
} as const satisfies Reaches;
const applicant = { cso_member: 'own', cso_certifier: 'own' } as const satisfies Reaches;
const thread = {
  ...applicant,
  grant_officer: 'own',
  finance_officer: 'own',
  programme_manager: 'all',
  contracting_authority: 'all',
  data_protection_officer: 'all',
  administrator: 'all',
} as const satisfies Reaches;

/** Documents of an organisation: it and the staff to whom it applied. */
const vault = { ...applicant, grant_officer: 'own', programme_manager: 'all' } as const satisfies Reaches;

const visits = {
  ...applicant,
  grant_officer: 'own',
  finance_officer: 'own',
  programme_manager: 'all',
} as const satisfies Reaches;

/** Staff of the partner that is concerned, and the programme managers of all. */
const askedPartners: Reaches = { programme_manager: 'all', grant_officer: 'own', finance_officer: 'own' };

/** The mentor of the records of the tests is a programme manager: other roles reach what they are the mentor of, and those are none. */
const mentored = {
  ...applicant,
  programme_manager: 'own',
  grant_officer: 'own',
  finance_officer: 'none',
  assessor: 'none',
} as const satisfies Reaches;
const byMentor = { ...mentored, grant_officer: 'none' } as const satisfies Reaches;

/** Nobody of the staff, before it is said who. */
const ofNobody = Object.fromEntries(Object.keys(everyStaff).map((role) => [role, 'none' as const]));
/** Of those who hold a duty of protection in the tests, who is another side. */
const withoutDuty = Object.fromEntries(
  ['programme_manager', 'grant_officer', 'assessor', 'cso_member', 'cso_certifier'].map((role) => [
    role,
    'none' as const,
  ]),
);

/**
 * The second opinion: how far each role is meant to reach, written down apart from the code that decides it. By the kind of record,
 * and by `kind of word` where one verb differs. Which roles have the verb at all is read from the permission itself.
 */
const reaches: Readonly<Record<string, Reaches>> = {
  call: thread,
  form_draft: { programme_manager: 'all', grant_officer: 'own' },
  made_form: { programme_manager: 'all', grant_officer: 'own' },
  lot: thread,
  application: thread,
  attachment: thread,
  assignment: { assessor: 'own' },
  'assignment of assignment.replace': { grant_officer: 'own' },
  assessor: { grant_officer: 'all', assessor: 'own' },
  agreement: thread,
  instalment: thread,
  period: applicant,
  report: thread,
  // The finance officer returns one that has its first approval; this one has none.
  'report of report.return': { ...thread, finance_officer: 'none' },
  line: thread,
  draft_comment: applicant,
  ...{ gap_request: thread, gap_file: thread },
  bill: thread,
  payment_proof: thread,
  account_proof: thread,
  agreement_scan: thread,
  vault_document: vault,
  vault_owner: { grant_officer: 'own', programme_manager: 'all' },
  ...screeningReaches,
  payment_file: bookkeeping,
  paying_account: bookkeeping,
  visit: visits,
  visit_finding: visits,
  addendum: thread,
  correction: visits,
  // Who proposed it: a finance officer.
  correction_file: visits,
  'correction of correction.take_back': { ...visits, grant_officer: 'none' },
  mentoring: mentored,
  'mentoring of mentoring.answer': byMentor,
  'mentoring of mentoring.learn': byMentor,
  // The message waits for the sub-grantee: the mentor settles nothing.
  'mentoring of mentoring.settle': { ...byMentor, programme_manager: 'none' },
  ...committeeReaches,
  complaint: thread,
  offer: thread,
  call_question: thread,
  // Whoever may apply may apply to every open call.
  published_call: { cso_member: 'all', cso_certifier: 'all' },
  form: everyStaff,
  gathering: { ...everyStaff },
  'gathering of gathering.edit': { programme_manager: 'all', grant_officer: 'own' },
  'gathering of gathering.record_attendance': { programme_manager: 'all', grant_officer: 'own' },
  'gathering of gathering.copy': { programme_manager: 'all', grant_officer: 'own' },
  'gathering of gathering.write_text': { programme_manager: 'all', grant_officer: 'own' },
  ...eventReaches,
  'gathering of gathering.plan': { programme_manager: 'all', grant_officer: 'own' },
  'gathering of participant.read': { programme_manager: 'all', grant_officer: 'own' },
  'gathering of participant.keep': { programme_manager: 'all', grant_officer: 'own' },
  training_session: { programme_manager: 'all', grant_officer: 'own' },
  participant: { programme_manager: 'all', grant_officer: 'own' },
  // Only to what one's own organisation was invited.
  learning: applicant,
  // The curriculum is the Action's: any officer writes it.
  module: { programme_manager: 'all', grant_officer: 'all' },
  question: { programme_manager: 'all', grant_officer: 'all' },
  ...Object.fromEntries(
    [
      'test.see',
      'test.open',
      'test.close',
      'evaluation.see',
      'evaluation.ask',
      'attendance.see',
      'attendance.check_in',
      'attendance.enter_by_hand',
      'attendance.set_rule',
      'attendance.keep_doors',
      'certificate.issue',
    ].map((word) => [`gathering of ${word}`, { programme_manager: 'all', grant_officer: 'own' } as const]),
  ),
  check_in: { programme_manager: 'all', grant_officer: 'own' },
  door: { programme_manager: 'all', grant_officer: 'own' },
  certificate: { programme_manager: 'all', grant_officer: 'own' },
  partnership: everyStaff,
  partnership_paper: everyStaff,
  response: everyStaff,
  response_paper: everyStaff,
  practice_paper: everyStaff,
  adoption_paper: everyStaff,
  material_paper: everyStaff,
  cycle_reply: everyStaff,
  cycle_reply_paper: everyStaff,
  // The institution that wrote it.
  cycle_letter: { institution_member: 'own' },
  standard: everyStaff,
  instrument: everyStaff,
  law: everyStaff,
  law_version: everyStaff,
  series: everyStaff,
  provision: everyStaff,
  recommendation: everyStaff,
  asked_recommendation: { institution_member: 'own' },
  // The institution that writes it, and nobody who runs the Action before it is sent.
  reply: { institution_member: 'own' },
  reply_file: { institution_member: 'own' },
  reply_paper: everyStaff,
  measure: everyStaff,
  practice: everyStaff,
  adoption: everyStaff,
  engagement: everyStaff,
  outcome: everyStaff,
  // Its people alone, and nobody who runs the Action.
  substantiation: { cso_member: 'own', cso_certifier: 'own', institution_member: 'own' },
  position: everyStaff,
  position_issue: everyStaff,
  material: everyStaff,
  material_comment: everyStaff,
  media_echo: everyStaff,
  conclusion: { programme_manager: 'all', grant_officer: 'own' },
  'conclusion of conclusion.recommend': everyStaff,
  'gathering of conclusion.add': { programme_manager: 'all', grant_officer: 'own' },
  'gathering of conclusion.publish': { programme_manager: 'all', grant_officer: 'own' },
  speaker: { programme_manager: 'all', grant_officer: 'own' },
  to_do: { programme_manager: 'all', grant_officer: 'own' },
  'gathering of to_do.keep': { programme_manager: 'all', grant_officer: 'own' },
  media: { programme_manager: 'all', grant_officer: 'own' },
  'gathering of media.keep': { programme_manager: 'all', grant_officer: 'own' },
  handout: { ...everyStaff },
  'handout of handout.keep': { programme_manager: 'all', grant_officer: 'own' },
  'handout of handout.decide': { programme_manager: 'all', grant_officer: 'own' },
  'gathering of handout.keep': { programme_manager: 'all', grant_officer: 'own' },
  letter: { programme_manager: 'all', grant_officer: 'own' },
  'gathering of letter.list': { programme_manager: 'all', grant_officer: 'own' },
  'gathering of letter.keep': { programme_manager: 'all', grant_officer: 'own' },
  ...moneyReaches,
  visibility_product: everyStaff,
  'visibility_product of visibility.edit': { programme_manager: 'all', grant_officer: 'own' },
  'visibility_product of visibility.withdraw': { programme_manager: 'all', grant_officer: 'own' },
  visibility_check: { programme_manager: 'all', grant_officer: 'own' },
  visibility_record: { programme_manager: 'all', grant_officer: 'own' },
  visibility_product_paper: everyStaff,
  document: accounts,
  document_paper: { ...ofNobody, ...accounts },
  risk: { programme_manager: 'all', grant_officer: 'all', finance_officer: 'all' },
  'risk of risk.review': { programme_manager: 'all', grant_officer: 'own', finance_officer: 'none' },
  'risk of risk.happen': { programme_manager: 'all', grant_officer: 'own', finance_officer: 'none' },
  // The partner that was asked writes; the programme manager reads and decides, and the contracting authority sees none.
  ...{ report_part: askedPartners, report_note: askedPartners },
  ...{
    'donor_report of report_note.read': askedPartners,
    'donor_report of report_note.write': askedPartners,
  },
  ...{ 'report_part of report_part.write': bookkeeping, 'report_part of report_part.submit': bookkeeping },
  // Staff of the partners read; of a record the partner that keeps it answers too, and only the person who disputed withdraws or disagrees.
  dispute: { programme_manager: 'all', grant_officer: 'all', finance_officer: 'all' },
  ...{ 'dispute of dispute.change': askedPartners, 'dispute of dispute.keep': askedPartners },
  'dispute of dispute.withdraw': { programme_manager: 'none', grant_officer: 'own', finance_officer: 'none' },
  'dispute of dispute.disagree': { programme_manager: 'none', grant_officer: 'own', finance_officer: 'none' },
  results_period: { programme_manager: 'all', contracting_authority: 'all' },
  donor_report: { programme_manager: 'all', contracting_authority: 'all' },
  organisation: everyStaff,
  // The programme manager also keeps institutions and partners; partners' people keep nothing of their own.
  'organisation of organisation.merge': { programme_manager: 'all' },
  // A grant officer of one jurisdiction says of its CSOs that they are known.
  'organisation of organisation.vouch': { programme_manager: 'all', grant_officer: 'own' },
  // Its own people and who was chosen, an institution's; staff of the Action never, while nobody chose them.
  capacity: {
    ...Object.fromEntries(Object.keys(everyStaff).map((role) => [role, 'none' as const])),
    ...applicant,
    institution_member: 'own',
  },
  capacity_share: { cso_certifier: 'own' },
  organisation_merge: { programme_manager: 'all' },
  'organisation of organisation.edit': {
    ...applicant,
    institution_member: 'own',
    programme_manager: 'all',
    grant_officer: 'none',
  },
  'organisation of organisation.see_people': {
    ...applicant,
    institution_member: 'own',
    grant_officer: 'own',
    finance_officer: 'own',
    programme_manager: 'all',
    administrator: 'all',
    data_protection_officer: 'all',
  },
  'organisation of person.invite': {
    cso_certifier: 'own',
    programme_manager: 'all',
    administrator: 'all',
  },
  // Everybody may lay down a role of their own; those who give roles may take them.
  membership: {
    ...Object.fromEntries(Object.keys(everyStaff).map((role) => [role, 'own'])),
    ...applicant,
    institution_member: 'own',
    programme_manager: 'all',
    administrator: 'all',
  },
  person: { administrator: 'all' },
  emergency: { administrator: 'all', data_protection_officer: 'all' },
  'emergency of emergency.end': { administrator: 'own', data_protection_officer: 'all' },
  invitation: { cso_certifier: 'own', programme_manager: 'all', administrator: 'all' },
  join_request: { cso_certifier: 'own' },
  privacy_request: { data_protection_officer: 'all' },
  breach: { data_protection_officer: 'all' },
  arrangement: { data_protection_officer: 'all', programme_manager: 'all', grant_officer: 'own' },
  cycle: everyStaff,
  cycle_standard: { programme_manager: 'all' },
  // Only who holds the seat, whatever else they do; the programme manager frees it and sees nothing of it.
  cycle_seat: { assessor: 'own', programme_manager: 'none', grant_officer: 'none' },
  'cycle_seat of cycle.end_seat': { programme_manager: 'all' },
  'cycle_seat of cycle.replace': { programme_manager: 'all' },
  'cycle_seat of cycle.give_back': { programme_manager: 'all' },
  // Beside the programme managers who do not assess it, who was named: nobody is in the world of the tests.
  // Of the partner that sent it, and of the coordinator: those whom the tests ask belong to that.
  recommendation_request: { programme_manager: 'all', grant_officer: 'all' },
  cycle_place: { programme_manager: 'all', grant_officer: 'none', assessor: 'none' },
  cycle_invitation: { institution_member: 'own' },
  // Only who was appointed: on each side one grant officer. Whoever runs the Action sees no case of anybody.
  voice_case: {
    programme_manager: 'none',
    grant_officer: 'own',
    finance_officer: 'none',
    contracting_authority: 'none',
    data_protection_officer: 'none',
    administrator: 'none',
  },
  // Who keeps services there: on each side the finance officer. Nobody reaches them by a role.
  service: { ...withoutDuty, finance_officer: 'own' },
  // Who records incidents of each side: the same person.
  incident: { ...withoutDuty, finance_officer: 'own' },
  // The side of a pair that is theirs.
  comparison: { ...withoutDuty, finance_officer: 'own' },
  // Statisticians of every organisation, who are the same people: whoever prepared a table does not sign it.
  release: { ...withoutDuty, finance_officer: 'all' },
  'release of release.offer': { ...withoutDuty, finance_officer: 'own' },
  'release of release.set_aside': { ...withoutDuty, finance_officer: 'own' },
  // What an organisation is asked: its own monitors alone.
  contribution: { ...withoutDuty, finance_officer: 'own' },
  // Its own organisation, and the officer; emergency access opens nothing of its store.
  duty: {
    programme_manager: 'own',
    grant_officer: 'own',
    cso_certifier: 'own',
    data_protection_officer: 'all',
  },
  voice_appointment: { programme_manager: 'all', administrator: 'all' },
  // A colleague, whoever that is; and any grant officer of the jurisdiction.
  recovery: {
    ...Object.fromEntries(Object.keys(everyStaff).map((role) => [role, 'none' as const])),
    ...applicant,
    institution_member: 'none',
    grant_officer: 'own',
  },
};

/** Kinds that belong to a jurisdiction: an officer bound to another one does not reach them. */
const ofJurisdiction = [
  'assignment of assignment.replace',
  'organisation of organisation.vouch',
  'call',
  'lot',
  'application',
  'attachment',
  ...['gap_request', 'gap_file', 'committee', 'complaint', 'offer', 'call_question'],
  ...[
    'agreement',
    'instalment',
    'report',
    'line',
    'bill',
    'payment_proof',
    'account_proof',
    'agreement_scan',
  ],
  ...[
    'vault_document',
    'vault_owner',
    'visit',
    'visit_finding',
    'correction',
    'correction_file',
    'mentoring',
  ],
  ...ofScreened,
  'addendum',
  'gathering',
  'conclusion',
  'training_session',
  'speaker',
  'to_do',
  ...['media', 'handout', 'letter'],
  'participant',
  'check_in',
  'door',
  'certificate',
  'recovery',
  'voice_case',
  // Of the person who disputed alone, who is bound to their jurisdiction.
  'dispute of dispute.withdraw',
  'dispute of dispute.disagree',
];

export type Whose = 'own' | 'foreign';
/** Whether this person is meant to get through. Throws a sentence that says what to write down when nobody has said so yet. */
export function isMeantToReach(
  { may, subject }: Pick<Route, 'may' | 'subject'>,
  actor: Actor,
  whose: Whose,
  { boundElsewhere = false } = {},
): boolean {
  if (may.anyone || may.signedIn === true) return true;
  // Of a record of the person who asks, in whatever role: in the world of the tests a seat of an assessor.
  if (may.signedIn) return whose === 'own' && actor.roles.some(({ role }) => role === 'assessor');
  const held = actor.roles.map(({ role }) => role).filter((role) => may.roles[role]);
  if (!subject)
    return /^(service|incident|release)\./.test(may.name)
      ? held.includes('finance_officer')
      : held.length > 0;
  return held.some((role) => {
    const reach = (reaches[`${subject.kind} of ${may.name}`] ?? reaches[subject.kind])?.[role];
    if (!reach)
      throw new Error(
        `Write into tests/matrix/reach.ts how far ${role} is meant to reach a "${subject.kind}" (${may.name}): own, all or none.`,
      );
    const kinds = [subject.kind, `${subject.kind} of ${may.name}`];
    if (reach === 'own' && boundElsewhere && kinds.some((kind) => ofJurisdiction.includes(kind)))
      return false;
    return reach === 'all' || (reach === 'own' && whose === 'own');
  });
}
