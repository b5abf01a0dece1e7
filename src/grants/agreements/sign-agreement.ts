import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockAgreement, saveSignature } from './queries.ts';
import { agreementWorkflow } from './workflow.ts';

/**
 * Records that both sides signed the generated document, which is kept by its hash.
 * Problems: `agreement_not_in_state`, `signed_in_future`.
 */
export async function signAgreement(
  work: Work,
  input: { agreementId: string; signedOn: PlainDate; documentSha256: string },
): Promise<void> {
  const agreement = await lockAgreement(work.tx, input.agreementId);
  beginStep(work, agreementWorkflow, 'sign', agreement);
  if (input.signedOn > work.now.slice(0, 10)) throw problem('signed_in_future', {}, { field: 'signed_on' });
  await saveSignature(work.tx, agreement.id, {
    signedOn: input.signedOn,
    documentSha256: input.documentSha256,
    now: work.now,
  });
  const details = { document: input.documentSha256, amount_minor: agreement.amountMinor };
  await finishStep(work, agreementWorkflow, 'sign', agreement.id, details);
}
