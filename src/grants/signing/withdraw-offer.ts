import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { agreementWorkflow } from '../agreements/workflow.ts';
import { saveOffer } from './queries.ts';

/**
 * Withdraws the text that was offered, so that it can be changed. What was read and signed was another text: both begin again. `seen` is the id of
 * the offer whose withdrawal was asked for. Problems: `agreement_not_in_state`, `agreement_not_offered`, `changed_since_shown`.
 */
export async function withdrawOffer(
  work: Work,
  { agreementId, reason, seen }: { agreementId: string; reason: string; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, now } = work;
  const agreement = await lockAgreement(tx, agreementId);
  beginStep(work, agreementWorkflow, 'withdraw_offer', agreement);
  const { offerId } = agreement.signing!;
  mustBeSeen(seen, offerId);
  const withdrawn = { withdrawnBy: actor.personId, withdrawnAt: now, withdrawalReason: reason };
  await saveOffer(tx, offerId, withdrawn);
  await finishStep(work, agreementWorkflow, 'withdraw_offer', agreementId, {}, { reason });
}
