import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { accountsOf } from '../account-proofs/queries.ts';
import { screeningFacts } from '../screening/screening-facts.ts';
import { isCurrent } from '../signing/is-current.ts';
import { findOffered, saveOffer } from '../signing/queries.ts';
import { hashOfSigning, lastSignature, mustConfirmDays } from '../signing/rules.ts';
import { factsOf } from './facts.ts';
import { missingOfAgreement } from './missing.ts';
import { overContract } from './over-contract.ts';
import { lockAgreement, saveSignature } from './queries.ts';
import { lockPromises } from './queries-promised.ts';
import { agreementWorkflow } from './workflow.ts';

/**
 * Puts an agreement in force: a second person of the partner has checked what both sides signed. Its words are kept in the agreement, its
 * PDF by its hash; it is signed on the day of the last signature. `seen` is the hash of the text and the scans that the person was shown,
 * where a page did. Problems: `agreement_not_in_state`, `agreement_not_offered`, `agreement_not_read`, `agreement_checked_by_uploader`,
 * `agreement_incomplete` (count), `agreement_text_changed`, `scans_missing`, `scan_of_sub_grantee_missing`, `scan_of_partner_missing`,
 * `scan_not_open`, those of `mustBeScreened`, `changed_since_shown`, `signing_days_not_confirmed`.
 */
export async function signAgreement(
  work: Work,
  input: { agreementId: string; daysConfirmed: boolean; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, now } = work;
  const agreement = await lockAgreement(tx, input.agreementId);
  const { accountStanding } = await accountsOf(tx, agreement);
  await lockPromises(tx, agreement.actionId);
  const missing = missingOfAgreement({
    ...(await factsOf(tx, agreement)),
    accountStanding,
    overContract: await overContract(tx, agreement),
  });
  const textIsCurrent = await isCurrent(tx, agreement);
  const screening = await screeningFacts(work, agreement.organisationId);
  beginStep(work, agreementWorkflow, 'sign', { ...agreement, missing, textIsCurrent, screening });
  const { signing } = agreement;
  mustBeSeen(input.seen, hashOfSigning(signing));
  mustConfirmDays(agreement, input.daysConfirmed);
  const { agreed, documentSha256 } = (await findOffered(tx, agreement.id))!;
  const { offerId, agreedSha256 } = signing!;
  const signedOn = lastSignature(agreement)!;
  await saveOffer(tx, offerId, { inForceBy: actor.personId, inForceAt: now });
  await saveSignature(tx, agreement.id, { signedOn, documentSha256, agreed, agreedSha256, now });
  const details = { document: documentSha256, agreed: agreedSha256, amount_minor: agreement.amountMinor };
  await finishStep(work, agreementWorkflow, 'sign', agreement.id, details);
}
