import { hashOfContent } from '../../platform/canonical.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockAgreement, saveAgreementState } from '../agreements/queries.ts';
import { type AgreementState, agreementWorkflow } from '../agreements/workflow.ts';
import { gatherClosing } from './gather-closing.ts';
import { insertClosing } from './queries.ts';
import { balanceOf } from './rules.ts';

/**
 * The sub-grantee confirms the balance, the equipment and the results. `seen`: the hash of the balance that was shown. Problems:
 * `agreement_not_in_state`, `closing_confirmed`, `changed_since_shown`,
 * `final_report_missing`, `report_missing` (count, numbers), `corrections_open` (count), `instalments_open` (numbers).
 */
export async function confirmClosing(
  work: Work,
  input: { agreementId: string; seen?: string },
): Promise<void> {
  const agreement = await lockAgreement(work.tx, input.agreementId);
  const closing = await gatherClosing(work.tx, agreement, work.now);
  const state = beginStep(work, agreementWorkflow, 'confirm_closing', closing) as AgreementState;
  const balance = balanceOf(closing);
  mustBeSeen(input.seen, hashOfContent(balance));
  await insertClosing(work, agreement, balance);
  await saveAgreementState(work.tx, agreement.id, { state, closingReturnReason: '' }, work.now);
  const { paidMinor: paid_minor, finalMinor: final_minor } = balance;
  await finishStep(work, agreementWorkflow, 'confirm_closing', agreement.id, { paid_minor, final_minor });
}
