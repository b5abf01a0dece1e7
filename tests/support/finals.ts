import { loadAction } from '../../src/action/index.ts';
import { recordProcurement } from '../../src/action/procurement/record-procurement.ts';
import { buildContractForm } from '../../src/action/procurement/testing.ts';
import { withdrawProcurement } from '../../src/action/procurement/withdraw-procurement.ts';
import { buildRecommendation } from '../../src/advocacy/recommendations/testing.ts';
import { buildReply } from '../../src/advocacy/replies/testing.ts';
import { decidePublicity } from '../../src/grants/agreements/decide-publicity.ts';
import { proposePublicity } from '../../src/grants/agreements/propose-publicity.ts';
import { protectAgreement } from '../../src/grants/agreements/protect-agreement.ts';
import { buildGrid } from '../../src/grants/assessment/testing.ts';
import { insertAsset } from '../../src/grants/closing/queries.ts';
import { receiveRecovery } from '../../src/grants/closing/receive-recovery.ts';
import { buildClosed, closingTime } from '../../src/grants/closing/testing.ts';
import { buildCommittee, buildRanked } from '../../src/grants/committee/testing.ts';
import { buildCorrection } from '../../src/grants/corrections/testing.ts';
import { buildPayingAccount } from '../../src/grants/paying-accounts/testing.ts';
import { provePayment } from '../../src/grants/payment-proofs/prove-payment.ts';
import { confirmHit, proposeOnHit } from '../../src/grants/screening/decide-hit.ts';
import { buildList, hitsOf, screeningTime } from '../../src/grants/screening/testing.ts';
import { withdrawList } from '../../src/grants/screening/withdraw-list.ts';
import { buildAgreement, buildApprovedReport, buildPaid, times } from '../../src/grants/testing.ts';
import { buildVisit } from '../../src/grants/visits/testing.ts';
import { buildCycle } from '../../src/matrix/cycles/testing.ts';
import { hashOfContent } from '../../src/platform/canonical.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Tx } from '../../src/platform/work.ts';
import { gatherPayments } from '../../src/results/payments/gather-payments.ts';
import { insertRequest } from '../../src/results/payments/queries.ts';
import { createPeriod } from '../../src/results/periods/create-period.ts';
import { freezePeriod } from '../../src/results/periods/freeze-period.ts';
import { buildDonorReport } from '../../src/results/report/build-donor-report.ts';
import { createDonorReport } from '../../src/results/report/create-donor-report.ts';
import { buildVersion } from '../../src/results/report/testing.ts';
import { buildCertificate } from '../../src/training/certificates/testing.ts';
import { buildTraining } from '../../src/training/participants/testing.ts';
import { type Cast, castOf } from './cast.ts';

const definition = { ...(await loadAction('actions/shbb')), grids: [buildGrid()] };

const goesOn = 'the record goes on after it is final';
const emptied = 'retention empties it in the words of the application';
const counter = 'counts what was saved of the record';
/** The columns of final rows that change all the same, and why. Every other column is declared. */
export const freeColumns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'advocacy.reply': { updated_at: counter, version: counter },
  'grants.application': {
    ...{ state: goesOn, withdrawn_at: goesOn, updated_at: counter, updated_by: counter, version: counter },
    submission_begun_at: 'when its submission was begun, which is no part of it',
    shared_with_officer: 'the draft was shown to an officer, which is no part of it',
  },
  'grants.assessment': { updated_at: counter, version: counter },
  'grants.asset': { name: emptied, receiver: emptied },
  'grants.committee': { version: counter },
  'grants.instalment': { version: counter },
  'grants.recovery': { reason: emptied },
  'grants.recovery_receipt': { reference: emptied },
  'grants.screening_list': {
    stored: 'how many of its names are stored so far; those of a withdrawn list are never compared',
    names_deleted_at: emptied,
  },
  'grants.report': { updated_at: counter, updated_by: counter, version: counter },
  'grants.visit_finding': { state: goesOn, done_at: goesOn, done_by: goesOn, remark: goesOn },
  'matrix.cycle': { updated_at: counter, version: counter },
  'platform.file': {
    ...{ state: goesOn, checked_at: goesOn, check_failure: goesOn, check_next: goesOn, check_tries: goesOn },
    ...{ decided_at: goesOn, decided_by: goesOn, decision_reason: goesOn },
    name: 'a name of a person is taken out of it when they are erased',
    purpose: 'what it is stored for, which changes with its record',
    uploaded_by: 'goes with the account',
  },
  'training.certificate': { revoked_at: goesOn, revoked_by: goesOn, revoked_reason: goesOn },
};

/** One of everything that is final, as `platform.final_record` declares it. */
export async function buildFinals(tx: Tx): Promise<Cast> {
  const cast = await castOf(tx, { definition });
  const granted = await buildAgreement(cast);
  const { instalments, periods } = granted;
  const hidden = {
    delayUntil: null,
    generalisePlace: true,
    withholdName: true,
    protectionReason: 'Threats.',
  };
  const shown = { publicity: { endDelay: false, showPlace: true, showName: true }, reason: 'They moved.' };
  await protectAgreement(cast.work(cast.elira), { agreementId: granted.agreementId, protection: hidden });
  await proposePublicity(cast.work(cast.elira), { agreementId: granted.agreementId, ...shown });
  await decidePublicity(cast.work(cast.ana), { agreementId: granted.agreementId, agreed: true });
  await buildVisit(cast, granted, { until: 'submitted' });
  await buildCommittee(cast, await buildRanked(cast), { stage: 'signed' });
  await buildPaid(cast, instalments[0]!);
  const proof = { sha256: hashOfContent('proof'), size: 9, type: 'application/pdf', name: 'proof.pdf' };
  const finance = cast.work(cast.fatos, times.signed);
  await provePayment(finance, { instalmentId: instalments[0]!, files: [proof] });
  // The second replaces the first.
  for (let made = 0; made < 2; made++) await buildPayingAccount(cast);
  const bill = { sha256: hashOfContent('bill'), size: 9, type: 'image/png', name: 'bill.png' };
  await buildApprovedReport(cast, periods[0]!, {}, bill);
  await buildCorrection(cast, { confirmed: true, files: [proof] });
  const { agreementId } = await buildClosed(cast);
  const { organisationId } = cast.besa;
  const laptop = { name: 'Laptop', costMinor: 700_00, fate: 'kept', receiver: '' } as const;
  await insertAsset(cast.work(cast.besa), { id: agreementId, organisationId, currency: 'EUR' }, laptop);
  const receipt = { amountMinor: 500_00, receivedOn: closingTime.slice(0, 10), reference: 'S 9' };
  await receiveRecovery(cast.work(cast.fatos, closingTime), { agreementId, ...receipt });
  const mistaken = await recordProcurement(cast.work(cast.fatos), buildContractForm());
  await withdrawProcurement(cast.work(cast.fatos), { procurementId: mistaken, reason: 'Twice.' });
  await buildList(cast, { rows: [{ name: 'Bridge Youth Centre' }] });
  const hitId = (await hitsOf(cast))[0]!.id;
  const elira = cast.work(cast.elira, screeningTime);
  await proposeOnHit(elira, { hitId, reason: 'Another organisation.', step: 'clear' });
  await confirmHit(cast.work(cast.fatos, screeningTime), { hitId, step: 'confirm_clearing' });
  const wrong = await buildList(cast, { screens: false });
  await withdrawList(elira, { listId: wrong, reason: 'A test.' });
  const spring = { name: 'Spring 2026', startsOn: '2026-03-01', endsOn: '2026-05-31' };
  const periodId = await createPeriod(cast.work(cast.ana), spring);
  await freezePeriod(cast.work(cast.ana), { periodId });
  const content = await gatherPayments(tx, cast.actionId, '2026-06-01');
  await insertRequest(cast.work(cast.ana), { number: 1, content, sha256: hashOfContent(content) });
  const donorReportId = await createDonorReport(cast.work(cast.ana), { periodId });
  await buildDonorReport(cast.work(cast.ana), { donorReportId });
  await buildVersion(tx, { actionId: cast.actionId, personId: cast.ana.personId }, donorReportId);
  await buildCycle(cast, tx, { until: 'published', key: newId().slice(0, 8) });
  const given = { actionId: cast.actionId, hostId: cast.organisations.partner };
  const { gatheringId, participantIds } = await buildTraining(tx, {
    ...given,
    recordedBy: cast.elira.personId,
  });
  const issued = { gatheringId, participantId: participantIds[0]!, issuedBy: cast.elira.personId };
  await buildCertificate(tx, { ...given, ...issued });
  const addressee = { organisationId: cast.organisations.institution };
  const asked = { actionId: cast.actionId, recordedBy: cast.elira.personId, addressee };
  const recommendationId = await buildRecommendation(tx, asked);
  await buildReply(cast.work(cast.dragan), { recommendationId, until: 'sent' });
  return cast;
}
