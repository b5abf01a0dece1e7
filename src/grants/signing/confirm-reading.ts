import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { agreementWorkflow } from '../agreements/workflow.ts';
import { isCurrent } from './is-current.ts';
import { saveOffer } from './queries.ts';

/**
 * The sub-grantee has read the text that both sides sign. `seen` is the hash of the words that the page showed. Problems:
 * `agreement_not_in_state`, `agreement_not_offered`, `agreement_already_read`, `agreement_text_changed`, `changed_since_shown`.
 */
export async function confirmReading(
  work: Work,
  { agreementId, seen }: { agreementId: string; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, now } = work;
  const agreement = await lockAgreement(tx, agreementId);
  const textIsCurrent = await isCurrent(tx, agreement);
  beginStep(work, agreementWorkflow, 'confirm_reading', { ...agreement, textIsCurrent });
  const { offerId, agreedSha256 } = agreement.signing!;
  mustBeSeen(seen, agreedSha256);
  await saveOffer(tx, offerId, { readBy: actor.personId, readAt: now });
  const details = { agreed: agreedSha256 };
  await finishStep(work, agreementWorkflow, 'confirm_reading', agreementId, details);
}
