import { buildAddendum } from '../../src/grants/addenda/testing.ts';
import { listBillsOfLine } from '../../src/grants/bills/queries.ts';
import { buildCommittee, buildRanked } from '../../src/grants/committee/testing.ts';
import { buildComplaint } from '../../src/grants/complaints/testing.ts';
import { listCorrectionFiles } from '../../src/grants/correction-files/queries.ts';
import { buildAcceptedLine, buildCorrection } from '../../src/grants/corrections/testing.ts';
import { commentOnSection } from '../../src/grants/draft-comments/comment-on-section.ts';
import { buildDraw } from '../../src/grants/draws/testing.ts';
import { buildMentoring } from '../../src/grants/mentoring/testing.ts';
import { announceCorrection } from '../../src/grants/notices/announce-correction.ts';
import { buildGap, buildQuestion, buildUnopened } from '../../src/grants/opening/testing.ts';
import { buildPayingAccount } from '../../src/grants/paying-accounts/testing.ts';
import { buildPaymentFile } from '../../src/grants/payment-files/testing.ts';
import { buildProof } from '../../src/grants/payment-proofs/testing.ts';
import { requestInstalment } from '../../src/grants/payments/request-instalment.ts';
import { addLine } from '../../src/grants/reports/expenditure-lines.ts';
import { startReport } from '../../src/grants/reports/start-report.ts';
import { submitReport } from '../../src/grants/reports/submit-report.ts';
import { buildOffer } from '../../src/grants/reserve/testing.ts';
import { listScanPages } from '../../src/grants/signing/queries.ts';
import type { SigningStage } from '../../src/grants/signing/testing.ts';
import {
  type BuiltCall,
  buildAgreement,
  buildAssignment,
  buildAwarded,
  buildCall,
  buildDraft,
  buildEligible,
  buildLine,
  buildPublishedCall,
  buildReport,
  buildSubmitted,
  times,
} from '../../src/grants/testing.ts';
import { buildVaultDocument } from '../../src/grants/vault/testing.ts';
import { buildVisit } from '../../src/grants/visits/testing.ts';
import type { StoredFile } from '../../src/platform/files/stored-file.ts';
import type { Cast, Records, Side } from './cast.ts';
import { screeningRecords } from './screening-records.ts';

const openCall = { opens_on: '2026-01-15', deadline_on: '2026-12-20' };

/** Calls as drafts, published and changed, with an application that was begun. */
export async function calls(cast: Cast, side: Side, file: StoredFile): Promise<Records> {
  const draft = await buildCall(cast, { side });
  const open = await buildPublishedCall(cast, { side, form: openCall });
  const started = await buildDraft(cast, open, { side, file });
  await announceCorrection(cast.work(side.elira, times.open), {
    ...open,
    reason: 'The phone number was wrong.',
  });
  return {
    noticed_call: open.callId,
    'call of call.correct': open.callId,
    call: draft.callId,
    lot: draft.lotId,
    published_call: open.callId,
    'call of call.extend': open.callId,
    call_question: await buildQuestion(cast, open, { side }),
    'application of application.save': started.applicationId,
    'attachment of application.save': started.attachmentId,
    draft_comment: await commentOnSection(cast.work(side.besa, times.open), {
      ...{
        applicationId: started.applicationId,
        section: 'project',
        text: 'Is this the figure of last year?',
      },
    }),
    'application of application.comment': started.applicationId,
    'application of application.submit': started.applicationId,
    'application of application.share': started.applicationId,
  };
}

/** A sub-grant from its application to its report, with what stands halfway beside it. */
export async function thread(cast: Cast, side: Side, file: StoredFile): Promise<Records> {
  const call: BuiltCall = await buildPublishedCall(cast, { side });
  const submitted = await buildSubmitted(cast, call, { side, file });
  const gap = await buildGap(cast, submitted, { side, file });
  const eligible = await buildEligible(cast, call, { side, file });
  const byTwo = await buildPublishedCall(cast, { side, form: { checked_by: 'two' } });
  const checkedOnce = await buildEligible(cast, byTwo, { side, file });
  const awarded = await buildAwarded(cast, { side, file });
  const granted = await buildAgreement(cast, { side, file });
  const drafted = await buildAgreement(cast, { side, file, draft: true });
  const offered = await buildOffer(cast, { side, file });
  const reportId = await buildReport(cast, granted, { side });
  const besa = cast.work(side.besa, times.reporting);
  const lineId = await addLine(besa, { reportId, line: buildLine(), bills: [file] });
  await submitReport(besa, { reportId });
  const next = await startReport(besa, { periodId: granted.periods[1]! });
  await requestInstalment(cast.work(side.besa, times.signed), { instalmentId: granted.instalments[0]! });
  const changed = await buildAgreement(cast, { side, file });
  const addendumOf = async (until: 'draft' | 'offered', of = changed) =>
    buildAddendum(cast, of, { side, until });
  const signingOf = async (signing: SigningStage) =>
    (await buildAgreement(cast, { side, file, draft: true, signing })).agreementId;
  const signed = await signingOf('read');
  const scanned = await signingOf('scans');
  return {
    'call of ranking.read': granted.callId,
    'call of decision.make': granted.callId,
    'call of decision.communicate': granted.callId,
    'call of ranking.make': call.callId,
    application: submitted.applicationId,
    attachment: submitted.attachmentId,
    gap_request: gap.gapId,
    gap_file: gap.fileId,
    'call of opening.open': (await buildUnopened(cast, { side, file })).callId,
    'attachment of assignment.read': eligible.attachmentId,
    'application of check.confirm': checkedOnce.applicationId,
    'application of check.send_back': checkedOnce.applicationId,
    'application of assignment.assign': eligible.applicationId,
    'application of assessment.review': eligible.applicationId,
    'application of agreement.create': awarded.applicationId,
    'application of decision.read': awarded.applicationId,
    'application of complaint.make': awarded.applicationId,
    complaint: await buildComplaint(cast, awarded, { side }),
    ...(await committeeRecords(cast, side, { ...call, file })),
    offer: offered.offerId,
    'lot of reserve.offer': offered.lotId,
    'application of award.decline': awarded.applicationId,
    'call of assessors.draw': call.callId,
    assessor: side.cene.personId,
    assessor_draw: await buildDraw(cast, { side, file }),
    assignment: await buildAssignment(cast, eligible.applicationId, { side }),
    agreement: granted.agreementId,
    'agreement of agreement.edit': drafted.agreementId,
    'agreement of agreement.offer': drafted.agreementId,
    'agreement of agreement.confirm_reading': await signingOf('offered'),
    'agreement of agreement.withdraw_offer': await signingOf('offered'),
    ...Object.fromEntries(
      ['keep_scan', 'enter_scan', 'keep_partner_scan'].map((step) => [
        `agreement of agreement.${step}`,
        signed,
      ]),
    ),
    'agreement of agreement.sign': scanned,
    agreement_scan: (await listScanPages(besa.tx, scanned))[0]!.id,
    'agreement of agreement.adopt_text': drafted.agreementId,
    published_grant: granted.agreementId,
    ...(await visitRecords(cast, granted, side)),
    ...(await correctionRecords(cast, side, file)),
    ...(await mentoringRecords(cast, granted, side)),
    addendum: await addendumOf('draft'),
    'addendum of addendum.read': await addendumOf('offered', await buildAgreement(cast, { side, file })),
    instalment: granted.instalments[0]!,
    period: granted.periods[1]!,
    ...{ report: reportId, line: lineId, 'report of report.save': next },
    account_proof: drafted.accountProofId,
    vault_document: await buildVaultDocument(cast, { side, file }),
    vault_owner: side.besa.organisationId,
    ...(await screeningRecords(cast, side)),
    payment_proof: await buildProof(cast, granted, { side, file }),
    bill: (await listBillsOfLine(besa.tx, lineId))[0]!.id,
    ...(await paymentFileRecords(cast, changed, side)),
  };
}

/** The evaluation committees of three calls, each as far as another step asks, and a call without one. */
async function committeeRecords(
  cast: Cast,
  side: Side,
  { callId, file }: Pick<BuiltCall, 'callId'> & { file: StoredFile },
): Promise<Records> {
  const of = () => buildRanked(cast, { side, file });
  const signing = await buildCommittee(cast, await of(), { side, stage: 'signing' });
  return {
    committee: await buildCommittee(cast, await of(), { side }),
    'committee of committee.close': await buildCommittee(cast, await of(), { side, stage: 'recorded' }),
    'committee of committee.read_report': signing,
    'committee of committee.sign': signing,
    'committee of committee.reopen': signing,
    'committee of committee.complete': signing,
    'committee of committee.step_back': signing,
    'call of committee.convene': callId,
  };
}

/** Corrections of one expenditure: one that is confirmed, and one that waits; and an expenditure without any. */
async function correctionRecords(cast: Cast, side: Side, file: StoredFile): Promise<Records> {
  const line = await buildAcceptedLine(cast, { side, two: true, file });
  const read = await buildCorrection(cast, { side, line, confirmed: true });
  const waits = await buildCorrection(cast, { side, line, files: [file] });
  const [kept] = await listCorrectionFiles(cast.work(side.fatos).tx, waits.correctionId);
  return {
    correction: waits.correctionId,
    correction_file: kept!.id,
    'correction of correction.read': read.correctionId,
    'line of correction.propose': line.otherId!,
  };
}

/** A payment file of one instalment, and an account to pay from that waits for a second person. */
async function paymentFileRecords(
  cast: Cast,
  granted: { instalments: readonly string[] },
  side: Side,
): Promise<Records> {
  const payment_file = await buildPaymentFile(cast, [granted.instalments[0]!], { side });
  return { payment_file, paying_account: await buildPayingAccount(cast, { side, proposed: true }) };
}

/** A visit that is planned, and one that was handed in, each with what may be done on it. */
export async function visitRecords(
  cast: Cast,
  granted: { agreementId: string },
  side: Side,
): Promise<Records> {
  const done = await buildVisit(cast, granted, { side, until: 'submitted' });
  const planned = await buildVisit(cast, granted, { side, until: 'recorded' });
  return {
    visit: planned.visitId,
    visit_finding: planned.findings.sub_grantee,
    'visit_finding of visit.follow_up': done.findings.sub_grantee,
    'visit_finding of visit.settle_finding': done.findings.partner,
  };
}

/** A mentor whose work has ended, and the same person again with a message that waits for the sub-grantee. */
export async function mentoringRecords(
  cast: Cast,
  granted: { agreementId: string },
  side: Side,
): Promise<Records> {
  const ended = await buildMentoring(cast, granted, { side, until: 'ended' });
  const mentoring = await buildMentoring(cast, granted, { side, until: 'answered', since: '2026-04-14' });
  return { mentoring, 'mentoring of mentoring.learn': ended, 'mentoring of mentoring.add': ended };
}
