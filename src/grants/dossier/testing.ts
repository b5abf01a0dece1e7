import type { Cast } from '../../../tests/support/cast.ts';
import { sha256 } from '../../platform/canonical.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import type { Language } from '../../platform/language/language.ts';
import { buildAccountProof } from '../account-proofs/testing.ts';
import { acceptAddendum } from '../addenda/accept-addendum.ts';
import { signAddendum } from '../addenda/sign-addendum.ts';
import { signedAddendum, wordsOf } from '../addenda/signed-addendum.ts';
import { addendumTime, buildAddendum } from '../addenda/testing.ts';
import { completeAgreement } from '../agreements/complete-agreement.ts';
import { createAgreement } from '../agreements/create-agreement.ts';
import { signedDocument } from '../agreements/signed-document.ts';
import { buildParties } from '../agreements/testing.ts';
import { concludeCheck } from '../checks/save-check.ts';
import { addAsset } from '../closing/add-asset.ts';
import { confirmClosing } from '../closing/confirm-closing.ts';
import { turnDownCorrection } from '../corrections/decide-correction.ts';
import { buildCorrection } from '../corrections/testing.ts';
import { askForGap } from '../gaps/ask-for-gap.ts';
import { replyToGap } from '../gaps/reply-to-gap.ts';
import { buildMentoring } from '../mentoring/testing.ts';
import { provePayment } from '../payment-proofs/prove-payment.ts';
import { buildSigning } from '../signing/testing.ts';
import {
  buildApprovedReport,
  buildAssessed,
  buildAssignment,
  buildCheck,
  buildDecision,
  buildPaid,
  buildPublishedCall,
  buildSubmitted,
  terms,
  times,
} from '../testing.ts';
import { buildVisit } from '../visits/testing.ts';

/** A store in memory: what was put into it is read by its hash. */
export function memoryStore() {
  const kept = new Map<string, Buffer>();
  const keep = (name: string, bytes: Buffer): StoredFile => {
    kept.set(sha256(bytes), bytes);
    return { sha256: sha256(bytes), size: bytes.length, type: 'application/pdf', name };
  };
  return {
    kept,
    keep,
    put: async (content: AsyncIterable<Uint8Array>, { name }: { name: string }) => {
      const parts: Uint8Array[] = [];
      for await (const part of content) parts.push(part);
      return keep(name, Buffer.concat(parts));
    },
    read: async (hash: string) => {
      const bytes = kept.get(hash);
      return bytes ? new Blob([new Uint8Array(bytes)]).stream() : undefined;
    },
  };
}

/**
 * A sub-grant with a record of each kind: annexes, a request with its file, a ranking beside another applicant, a signed document, a
 * payment, both reports, one with a bill, equipment, and a closing with money that is paid back.
 */
export async function buildWhole(
  cast: Cast,
  store: ReturnType<typeof memoryStore>,
  english: Language,
): Promise<{ agreementId: string; applicationId: string }> {
  const call = await buildPublishedCall(cast);
  const file = store.keep('statute (new).pdf', Buffer.from('%PDF-the statute'));
  const { applicationId } = await buildSubmitted(cast, call, { file, sealed: true });
  // The other applicant of the call, with its seat in the same place.
  await cast
    .work(cast.elira)
    .tx.updateTable('network.organisation')
    .set({ jurisdiction: 'RS' })
    .where('id', '=', cast.foreign.organisations.cso)
    .execute();
  await buildAssessed(cast, call, { side: { ...cast, besa: cast.foreign.besa }, points: 3, file });
  const officer = cast.work(cast.elira, times.after);
  const form = { kind: 'document', request: 'The signed page is missing.', due_on: '2026-02-27' } as const;
  const gapId = await askForGap(officer, { applicationId, form });
  const reply = store.keep('signed page.pdf', Buffer.from('%PDF-the signed page'));
  await replyToGap(cast.work(cast.besa, times.after), { gapId, reply: 'Here it is.', files: [reply] });
  await concludeCheck(officer, { applicationId, items: buildCheck(), reasons: '' });
  for (const assessor of ['cene', 'jana'] as const)
    await buildAssignment(cast, applicationId, { assessor, points: 4 });
  await buildDecision(cast, call);
  await buildParties(cast);
  const signing = cast.work(cast.elira, times.signed);
  const agreementId = await createAgreement(signing, { applicationId, terms });
  const card = store.keep('card of the bank.pdf', Buffer.from('%PDF-the card of the bank'));
  await buildAccountProof(cast, agreementId, { file: card });
  const signed = await signedDocument(signing.tx, english, store, { agreementId, demonstration: false });
  await buildSigning(cast, agreementId, {
    ...{ document: signed, file: store.keep('signed by us.pdf', Buffer.from('%PDF-the signed agreement')) },
    partnerFile: store.keep('signed by them.pdf', Buffer.from('%PDF-the agreement of the partner')),
  });
  await buildSignedAddendum(cast, store, english, agreementId);
  await buildVisit(cast, { agreementId }, { until: 'submitted' });
  await buildMentoring(cast, { agreementId }, { until: 'asked' });
  await buildReported(cast, agreementId, {
    bill: store.keep('invoice.pdf', Buffer.from('%PDF-the invoice')),
    proof: store.keep('statement.pdf', Buffer.from('%PDF-the statement')),
    letter: store.keep('credit note.pdf', Buffer.from('%PDF-the credit note')),
  });
  return { agreementId, applicationId };
}

/** An addendum whose document is kept: the project ends later, and some of the money is for travel. */
async function buildSignedAddendum(
  cast: Cast,
  store: ReturnType<typeof memoryStore>,
  english: Language,
  agreementId: string,
): Promise<void> {
  const addendumId = await buildAddendum(cast, { agreementId }, { until: 'offered' });
  const officer = cast.work(cast.elira, addendumTime);
  const agreed = await wordsOf(officer.tx, english, { addendumId, demonstration: false });
  await acceptAddendum(cast.work(cast.besa, addendumTime), { addendumId, agreed });
  const signed = await signedAddendum(officer.tx, english, store, { addendumId, demonstration: false });
  await signAddendum(officer, { addendumId, ...signed });
}

/** After the end that the addendum set. */
const reportedTime = '2027-06-20T09:00:00.000Z';

async function buildReported(
  cast: Cast,
  agreementId: string,
  { bill, proof, letter }: Record<'bill' | 'proof' | 'letter', StoredFile>,
): Promise<void> {
  const { tx } = cast.work(cast.elira);
  const idsOf = (table: 'grants.instalment' | 'grants.reportingPeriod') =>
    tx.selectFrom(table).select('id').where('agreementId', '=', agreementId).orderBy('number').execute();
  const instalmentId = (await idsOf('grants.instalment'))[0]!.id;
  await buildPaid(cast, instalmentId);
  await provePayment(cast.work(cast.fatos, times.signed), { instalmentId, files: [proof] });
  const [first, second] = await idsOf('grants.reportingPeriod');
  await buildApprovedReport(cast, first!.id, { originalMinor: 999_00 }, bill);
  // The addendum moved the end of the project.
  const later: Cast = { ...cast, work: (actor) => cast.work(actor, reportedTime) };
  await buildApprovedReport(later, second!.id, { originalMinor: 1_00, spentOn: '2026-12-01' });
  await buildTurnedDown(cast, agreementId, letter);
  const laptop = { name: 'Laptop', costMinor: 700_00, fate: 'kept', receiver: '' } as const;
  await addAsset(cast.work(cast.besa, reportedTime), { agreementId, ...laptop });
  await confirmClosing(cast.work(cast.besa, reportedTime), { agreementId });
  const how = { reason: 'The trainings were not held.', dueOn: '2027-07-20' };
  await completeAgreement(cast.work(cast.elira, reportedTime), { agreementId, step: 'complete', ...how });
}

/** A correction with its letter that is turned down: no sum changes. */
async function buildTurnedDown(cast: Cast, agreementId: string, letter: StoredFile): Promise<void> {
  const { id: lineId, reportId } = await cast
    .work(cast.elira)
    .tx.selectFrom('grants.expenditureLine')
    .select(['id', 'reportId'])
    .where('agreementId', '=', agreementId)
    .orderBy('amountMinor', 'desc')
    .executeTakeFirstOrThrow();
  const line = { agreementId, reportId, lineId };
  const { correctionId } = await buildCorrection(cast, { line, files: [letter], at: reportedTime });
  const reason = 'The credit note is of another bill.';
  await turnDownCorrection(cast.work(cast.filip, reportedTime), { correctionId, reason });
}
