import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { agreementWorkflow } from '../agreements/workflow.ts';
import { saveOffer } from './queries.ts';

/**
 * Withdraws the text that was offered, so that it can be changed. What was read and signed was another text: both begin again. Problems:
 * `agreement_not_in_state`, `agreement_not_offered`.
 */
export async function withdrawOffer(
  work: Work,
  { agreementId, reason }: { agreementId: string; reason: string },
): Promise<void> {
  const { tx, actor, now } = work;
  const agreement = await lockAgreement(tx, agreementId);
  beginStep(work, agreementWorkflow, 'withdraw_offer', agreement);
  const withdrawn = { withdrawnBy: actor.personId, withdrawnAt: now, withdrawalReason: reason };
  await saveOffer(tx, agreement.signing!.offerId, withdrawn);
  await finishStep(work, agreementWorkflow, 'withdraw_offer', agreementId, {}, { reason });
}
