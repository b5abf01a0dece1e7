import { type Cast, castOf, type Side } from '../../tests/support/cast.ts';
import { publishForm } from '../forms/index.ts';
import { buildForm } from '../forms/testing.ts';
import type { Instant } from '../platform/dates.ts';
import type { StoredFile } from '../platform/files/stored-file.ts';
import type { Actor, Role } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { zone } from '../platform/zone.ts';
import { buildAccountProof } from './account-proofs/testing.ts';
import { type AgreementTerms, createAgreement } from './agreements/create-agreement.ts';
import { buildParties, shortText } from './agreements/testing.ts';
import { attachFile } from './applications/attach-file.ts';
import { saveDraft } from './applications/queries.ts';
import { startApplication } from './applications/start-application.ts';
import { beginSubmission, submitApplication } from './applications/submit-application.ts';
import { assignAssessor } from './assessment/assign-assessor.ts';
import { declareImpartiality } from './assessment/declare-impartiality.ts';
import type { Scores } from './assessment/rules.ts';
import { submitAssessment } from './assessment/score-application.ts';
import { buildGrid } from './assessment/testing.ts';
import { draftCall } from './calls/draft-call.ts';
import { addLot } from './calls/lots.ts';
import { publishCall } from './calls/publish-call.ts';
import { findCall } from './calls/queries.ts';
import { type CallForm, callForm, type LotForm } from './calls/schema.ts';
import { type CheckAnswers, checkItems } from './checks/rules.ts';
import { concludeCheck } from './checks/save-check.ts';
import { openApplications } from './opening/open-applications.ts';
import { findOpening } from './opening/queries.ts';
import { sealedUntil } from './opening/rules.ts';
import { approvals, approveInstalment } from './payments/approve-instalment.ts';
import { payInstalment } from './payments/pay-instalment.ts';
import { requestInstalment } from './payments/request-instalment.ts';
import { instalmentSteps } from './payments/workflow.ts';
import { approveReport } from './reports/decide-report.ts';
import { addLine } from './reports/expenditure-lines.ts';
import { saveAnswers } from './reports/queries.ts';
import { reviewLine } from './reports/review-line.ts';
import { saveIndicatorValues } from './reports/save-report.ts';
import { startReport } from './reports/start-report.ts';
import { submitReport } from './reports/submit-report.ts';
import { buildReportForm } from './reports/testing.ts';
import { communicateDecision, decide } from './selection/decide.ts';
import { makeRanking } from './selection/make-ranking.ts';
import { buildSigning, type SigningStage } from './signing/testing.ts';

/** The days of a sub-grant of the tests, from its call to its first report. The call closes on `times.deadline`. */
export const times = {
  draft: '2026-01-10T09:00:00.000Z',
  open: '2026-02-01T09:00:00.000Z',
  deadline: '2026-02-15T13:00:00.000Z',
  after: '2026-02-20T09:00:00.000Z',
  assessed: '2026-02-25T09:00:00.000Z',
  decided: '2026-03-02T09:00:00.000Z',
  signed: '2026-03-12T09:00:00.000Z',
  reporting: '2026-10-05T09:00:00.000Z',
} as const satisfies Record<string, Instant>;
export const secretOfTests = 'the secret of the tests is long enough to be one';

/** A budget with one heading: the one under which payments to sub-grantees are booked. */
const budgetHeadings = [{ key: 'other', number: '6', name: { en: 'Financial support' }, thirdParties: true }];

/** A cast whose Action has the small grid of the tests. */
export function grantsCast(tx: Tx): Promise<Cast> {
  return castOf(tx, {
    definition: {
      grids: [buildGrid()],
      action: { currency: 'EUR', budgetHeadings },
      agreement: { text: shortText },
    },
  });
}

export type CallChanges = Record<string, string | readonly string[]>;
/** What an officer types to draft a call: national in RS, open until `times.deadline`. */
export function buildCallForm(changes: CallChanges = {}): CallForm {
  return callForm.parse({
    scope: 'national',
    jurisdiction: 'RS',
    'title-en': 'Safe words',
    'summary-en': 'For CSOs that keep bridges.',
    authentic_language: 'en',
    opens_on: '2026-01-15',
    deadline_on: '2026-02-15',
    deadline_time: '14:00',
    deadline_zone: zone,
    form: 'test_form',
    report_form: 'test_report',
    grid: 'small',
    contact_name: 'Calls desk',
    contact_email: 'calls@example.org',
    hours_expected: '8',
    duration_minimum: '6',
    duration_maximum: '12',
    co_financing: '10',
    indirect: '7',
    third_party_ceiling: '60000',
    grace_seconds: '120',
    assessors: '2',
    divergence: '30',
    pass_points: '12',
    reserve_days: '180',
    instalments: '60 + 40',
    report_every: '6',
    report_due: '30',
    rate_rule: 'month_of_expenditure',
    spent_before_next: '70',
    ...changes,
  });
}

export const lotForm: LotForm = {
  seen: '',
  'title-en': 'Prevention',
  envelope: 20_000_00,
  minimum: 1_000_00,
  maximum: 10_000_00,
};
export type BuiltCall = { readonly callId: string; readonly lotId: string };

/** A draft call of the side's partner with one lot; its forms are published first. */
export async function buildCall(
  cast: Cast,
  { side = cast, form = {} }: { side?: Side; form?: CallChanges } = {},
): Promise<BuiltCall> {
  const work = cast.work(side.elira, times.draft);
  for (const one of [buildForm(), buildReportForm()])
    await publishForm(cast.work(cast.ana, times.draft), one);
  const bound = side.elira.roles[0]!.jurisdiction!;
  const callId = await draftCall(work, buildCallForm({ jurisdiction: bound, ...form }));
  return { callId, lotId: await addLot(work, { callId, form: lotForm }) };
}

export async function buildPublishedCall(
  cast: Cast,
  options: { side?: Side; form?: CallChanges } = {},
): Promise<BuiltCall> {
  const built = await buildCall(cast, options);
  await publishCall(cast.work((options.side ?? cast).elira, times.draft), built);
  return built;
}

/** Every answer the form of the tests asks for; the grant asked for is 5,000 EUR of 6,000. */
export const completeAnswers = {
  title: 'Two banks',
  summary: 'One river, two banks.',
  months: 6,
  place: 'AL',
  kinds: ['prevention'],
  partners: false,
  activity: [{ name: 'Workshop' }],
  budget: {
    lines: [
      {
        heading: 'human_resources',
        description: 'Coordinator',
        unit: 'month',
        units: '6',
        rateMinor: 1_000_00,
      },
    ],
    requestedMinor: 5_000_00,
  },
  honest: true,
};
export const statute: StoredFile = {
  sha256: 'ab'.repeat(32),
  size: 300,
  type: 'application/pdf',
  name: 'statute.pdf',
};

/** A draft of the side's CSO by its certifier: whole unless `gaps`, with the statute attached. */
export async function buildDraft(
  cast: Cast,
  { lotId, callId }: BuiltCall,
  {
    side = cast,
    gaps = false,
    file = statute,
    answers = completeAnswers,
  }: { side?: Side; gaps?: boolean; file?: StoredFile; answers?: object } = {},
): Promise<{ applicationId: string; attachmentId: string }> {
  const work = cast.work(side.besa, times.open);
  const applicationId = await startApplication(work, { callId, lotId, title: 'Two banks', language: 'en' });
  const attachmentId = await attachFile(work, { applicationId, question: 'statute', file });
  const draft = gaps ? { answers: { title: 'Two banks' }, raw: {} } : { answers, raw: {} };
  await saveDraft(
    work.tx,
    applicationId,
    { answers: draft, requestedMinor: gaps ? null : 5_000_00 },
    { now: work.now, by: work.actor.personId },
  );
  return { applicationId, attachmentId };
}

/** The same, submitted on `times.open`, and opened after the deadline unless `sealed`. */
export async function buildSubmitted(
  cast: Cast,
  call: BuiltCall,
  options: { side?: Side; file?: StoredFile; sealed?: boolean } = {},
): Promise<{ applicationId: string; attachmentId: string }> {
  const built = await buildDraft(cast, call, options);
  const work = cast.work((options.side ?? cast).besa, times.open);
  await beginSubmission(work, built);
  await submitApplication(work, { ...built, secret: secretOfTests });
  if (!options.sealed) await buildOpening(cast, call, options.side);
  return built;
}

/** What a call of the tests received is opened once; one whose deadline is still to come stays sealed. */
export async function buildOpening(cast: Cast, { callId }: BuiltCall, side: Side = cast): Promise<void> {
  const work = cast.work(side.elira, times.after);
  const until = sealedUntil((await findCall(work.tx, callId))!);
  if (until! < work.now && !(await findOpening(work.tx, callId))) await openApplications(work, { callId });
}

/** The check list with every item answered yes, or one of them no. */
export function buildCheck(no?: (typeof checkItems)[number]): CheckAnswers {
  return Object.fromEntries(
    checkItems.map((item) => [
      item,
      { verdict: item === no ? 'no' : 'yes', note: item === no ? 'Looked at twice.' : '' },
    ]),
  );
}

export async function buildEligible(
  cast: Cast,
  call: BuiltCall,
  options: { side?: Side; file?: StoredFile } = {},
) {
  const built = await buildSubmitted(cast, call, options);
  const work = cast.work((options.side ?? cast).elira, times.after);
  await concludeCheck(work, { ...built, items: buildCheck(), reasons: '' });
  return built;
}

/** The same points and a reason for every criterion of the small grid: 4 × `points` in total. */
export function buildScores(points = 4): Scores {
  return Object.fromEntries(
    ['relevance', 'need', 'costs'].map((key) => [key, { points, justification: `Because of ${key}.` }]),
  );
}

/** Asks an assessor of the side and lets them declare, and hand in `points` when given. Returns the assignment. */
export async function buildAssignment(
  cast: Cast,
  applicationId: string,
  {
    side = cast,
    assessor = 'cene',
    points,
  }: { side?: Side; assessor?: 'cene' | 'jana' | 'krsto'; points?: number } = {},
): Promise<string> {
  const assessorId = side[assessor].personId;
  const work = cast.work(side[assessor], times.assessed);
  const assignmentId = await assignAssessor(cast.work(side.elira, times.after), {
    applicationId,
    assessorId,
  });
  await declareImpartiality(work, { assignmentId });
  if (points !== undefined)
    await submitAssessment(work, {
      assignmentId,
      version: 0,
      scores: buildScores(points),
      comments: '',
    });
  return assignmentId;
}

/** An application that two assessors scored alike. */
export async function buildAssessed(
  cast: Cast,
  call: BuiltCall,
  { points = 4, ...options }: { side?: Side; file?: StoredFile; points?: number } = {},
) {
  const built = await buildEligible(cast, call, options);
  const { side = cast } = options;
  await buildAssignment(cast, built.applicationId, { side, assessor: 'cene', points });
  await buildAssignment(cast, built.applicationId, { side, assessor: 'jana', points });
  return built;
}

/** Ranks the call and decides as ranked; told to the applicants unless `silent`. */
export async function buildDecision(
  cast: Cast,
  { callId }: BuiltCall,
  { side = cast, silent = false }: { side?: Side; silent?: boolean } = {},
): Promise<void> {
  await makeRanking(cast.work(side.elira, times.decided), { callId });
  await decide(cast.work(side.ana, times.decided), { callId, minutes: 'As ranked.' });
  if (!silent) await communicateDecision(cast.work(side.elira, times.decided), { callId });
}

export const terms: AgreementTerms = {
  startsOn: '2026-04-01',
  months: 12,
  specialConditions: '',
  targets: { prevention: 100, services: 20, cooperation: 2 },
};

/** An awarded application of a call of its own. */
export async function buildAwarded(
  cast: Cast,
  options: { side?: Side; file?: StoredFile; form?: CallChanges } = {},
) {
  const call = await buildPublishedCall(cast, options);
  const built = await buildAssessed(cast, call, options);
  await buildDecision(cast, call, options);
  return { ...call, ...built };
}

/** A sub-grant agreement with its instalments and periods, signed unless `draft`. */
export async function buildAgreement(
  cast: Cast,
  options: Parameters<typeof buildAwarded>[1] & {
    draft?: boolean;
    account?: 'entered' | 'submitted';
    signing?: SigningStage;
  } = {},
) {
  const awarded = await buildAwarded(cast, options);
  await buildParties(cast, options.side);
  const work = cast.work((options.side ?? cast).elira, times.signed);
  const agreementId = await createAgreement(work, { applicationId: awarded.applicationId, terms });
  const { side = cast, account, file } = options;
  const proof = { side, submitted: account === 'submitted', file };
  const accountProofId = account === 'entered' ? '' : await buildAccountProof(cast, agreementId, proof);
  const until = options.signing ?? (options.draft ? undefined : 'signed');
  if (until) await buildSigning(cast, agreementId, { side, until, file });
  const idsOf = async (table: 'grants.instalment' | 'grants.reportingPeriod') => {
    const of = work.tx.selectFrom(table).select('id').where('agreementId', '=', agreementId);
    return (await of.orderBy('number').execute()).map(({ id }) => id);
  };
  const [instalments, periods] = [await idsOf('grants.instalment'), await idsOf('grants.reportingPeriod')];
  return { ...awarded, agreementId, accountProofId, instalments, periods };
}

/** The first period's report in draft: narrative and values whole unless `gaps`, no line yet. */
export async function buildReport(
  cast: Cast,
  { periods }: { periods: readonly string[] },
  { side = cast, gaps = false }: { side?: Side; gaps?: boolean } = {},
): Promise<string> {
  const work = cast.work(side.besa, times.reporting);
  const reportId = await startReport(work, { periodId: periods[0]! });
  if (gaps) return reportId;
  const draft = { answers: { done: 'We met on the bridge.' }, raw: {} };
  await saveAnswers(work.tx, reportId, draft, { now: work.now, by: work.actor.personId });
  const values = ['prevention', 'services', 'cooperation'].map((key) => ({ key, value: 3, note: '' }));
  await saveIndicatorValues(work, { reportId, values });
  return reportId;
}

/** When a sub-grant of the tests is over and reported. */
const over: Instant = '2027-04-10T09:00:00.000Z';

/** Asked for, approved by two, and paid on the day of signing unless `now` says another. */
export async function buildPaid(cast: Cast, instalmentId: string, now: Instant = times.signed) {
  await requestInstalment(cast.work(cast.besa, now), { instalmentId });
  const approvers: Partial<Record<Role, Actor>> = {
    grant_officer: cast.elira,
    finance_officer: cast.fatos,
    programme_manager: cast.ana,
  };
  for (const approval of approvals) {
    const [role] = Object.keys(instalmentSteps[approval].permission.roles) as Role[];
    await approveInstalment(cast.work(approvers[role!]!, now), { instalmentId, approval });
  }
  const paidOn = now.slice(0, 10);
  await payInstalment(cast.work(cast.filip, now), { instalmentId, paidOn, reference: 'SWIFT 1' });
}

/** The report of a period with one line and its bills, accepted and approved. */
export async function buildApprovedReport(cast: Cast, period: string, line: object, ...bills: StoredFile[]) {
  const reportId = await buildReport(cast, { periods: [period] });
  const lineId = await addLine(cast.work(cast.besa, over), { reportId, line: buildLine(line), bills });
  await submitReport(cast.work(cast.besa, over), { reportId });
  await reviewLine(cast.work(cast.elira, over), { lineId, verdict: { verb: 'accept' } });
  await approveReport(cast.work(cast.elira, over), { reportId });
}

/** What was spent, in euro, in the first period. */
export function buildLine(changes: object = {}) {
  return {
    heading: 'human_resources',
    description: 'Coordinator, May',
    documentReference: 'Payroll 5',
    supplier: '',
    spentOn: '2026-05-31',
    originalMinor: 1_000_00,
    originalCurrency: 'EUR',
    ...changes,
  };
}
