import { dayIn, type PlainDate } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { accountsOf } from '../account-proofs/queries.ts';
import { type Agreed, hashOfAgreed } from './agreed.ts';
import { factsOf } from './facts.ts';
import { missingOfAgreement } from './missing.ts';
import { lockAgreement, saveSignature } from './queries.ts';
import { agreementWorkflow } from './workflow.ts';

/**
 * Records that both sides signed the generated document. Its words are kept in the agreement, its PDF by its hash. `seen` is the hash of
 * the words that the person was shown, where a page did.
 * Problems: `agreement_not_in_state`, `agreement_incomplete` (count), `signed_in_future`, `changed_since_shown`.
 */
export async function signAgreement(
  work: Work,
  input: {
    agreementId: string;
    signedOn: PlainDate;
    documentSha256: string;
    agreed: Agreed;
    seen?: string | undefined;
  },
): Promise<void> {
  const agreement = await lockAgreement(work.tx, input.agreementId);
  const { accountStanding } = await accountsOf(work.tx, agreement);
  const missing = missingOfAgreement({ ...(await factsOf(work.tx, agreement)), accountStanding });
  beginStep(work, agreementWorkflow, 'sign', { ...agreement, missing });
  if (input.signedOn > dayIn(zone, work.now)) throw problem('signed_in_future', {}, { field: 'signed_on' });
  const agreedSha256 = hashOfAgreed(input.agreed);
  mustBeSeen(input.seen, agreedSha256);
  await saveSignature(work.tx, agreement.id, {
    signedOn: input.signedOn,
    documentSha256: input.documentSha256,
    agreed: input.agreed,
    agreedSha256,
    now: work.now,
  });
  const details = {
    document: input.documentSha256,
    agreed: agreedSha256,
    amount_minor: agreement.amountMinor,
  };
  await finishStep(work, agreementWorkflow, 'sign', agreement.id, details);
}
