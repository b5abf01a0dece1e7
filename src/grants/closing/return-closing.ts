import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockAgreement, saveAgreementState } from '../agreements/queries.ts';
import { type AgreementState, agreementWorkflow } from '../agreements/workflow.ts';
import { deleteClosing } from './queries.ts';

/** The closing goes back to the sub-grantee, which corrects and confirms it again; the reason stays on its page until then. Problems: `agreement_not_in_state`, `closing_not_confirmed`, `closing_closed`. */
export async function returnClosing(
  work: Work,
  input: { agreementId: string; reason: string },
): Promise<void> {
  const agreement = await lockAgreement(work.tx, input.agreementId);
  const state = beginStep(work, agreementWorkflow, 'return_closing', agreement) as AgreementState;
  await deleteClosing(work.tx, agreement.id);
  await saveAgreementState(work.tx, agreement.id, { state, closingReturnReason: input.reason }, work.now);
  await finishStep(work, agreementWorkflow, 'return_closing', agreement.id, {}, { reason: input.reason });
}
