import { newId } from '../../platform/ids.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { accountsOf } from '../account-proofs/queries.ts';
import { hashOfAgreed } from '../agreements/agreed.ts';
import { missingOfAgreement } from '../agreements/missing.ts';
import { overContract } from '../agreements/over-contract.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { contentOf } from '../agreements/signed-document.ts';
import { agreementWorkflow } from '../agreements/workflow.ts';
import { insertOffer, type Offered } from './queries.ts';
import { hashOfSource } from './source.ts';

/**
 * A grant officer has read the text for the partner and offers it for signature: its words and its PDF stay as they are. `seen` is the
 * hash of the words that the page showed. Problems: `agreement_not_in_state`, `agreement_offered`, `agreement_incomplete` (count),
 * `changed_since_shown`.
 */
export async function offerText(
  work: Work,
  { agreementId, agreed, documentSha256, seen }: Offered & { agreementId: string; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, now } = work;
  const agreement = await lockAgreement(tx, agreementId);
  const content = await contentOf(tx, agreement);
  const { accountStanding } = await accountsOf(tx, agreement);
  const missing = missingOfAgreement({
    ...content.facts,
    accountStanding,
    overContract: await overContract(tx, agreement),
  });
  beginStep(work, agreementWorkflow, 'offer', { ...agreement, missing });
  const agreedSha256 = hashOfAgreed(agreed);
  mustBeSeen(seen, agreedSha256);
  await insertOffer(tx, {
    ...{ id: newId(), agreementId, organisationId: agreement.organisationId, agreed, documentSha256 },
    ...{ agreedSha256, sourceSha256: hashOfSource(content), offeredBy: actor.personId, offeredAt: now },
  });
  const details = { agreed: agreedSha256, document: documentSha256 };
  await finishStep(work, agreementWorkflow, 'offer', agreementId, details);
}
