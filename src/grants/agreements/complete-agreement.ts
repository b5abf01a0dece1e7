import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { cancelInstalment } from '../payments/cancel-instalment.ts';
import { findFigures } from '../payments/queries.ts';
import { listInstalments, listPeriods, lockAgreement, saveAgreementState } from './queries.ts';
import { unpaidOf } from './rules.ts';
import { agreementWorkflow } from './workflow.ts';

/**
 * Closes an agreement whose reports are approved and whose money is paid. An instalment that nobody asked for, and of which nothing is
 * due any more, is cancelled with it.
 * Problems: `agreement_not_in_state`, `final_report_missing`, `report_missing` (count, numbers), `instalments_open` (numbers).
 */
export async function completeAgreement(work: Work, input: { agreementId: string }): Promise<void> {
  const agreement = await lockAgreement(work.tx, input.agreementId);
  const closing = {
    ...agreement,
    periods: await listPeriods(work.tx, agreement.id),
    instalments: await listInstalments(work.tx, agreement.id),
    figures: await findFigures(work.tx, agreement.id, work.now.slice(0, 10)),
  };
  const state = beginStep(work, agreementWorkflow, 'complete', closing);
  const { spare } = unpaidOf(closing);
  for (const instalmentId of spare) await cancelInstalment(work, { instalmentId });
  await saveAgreementState(work.tx, agreement.id, { state }, work.now);
  await finishStep(work, agreementWorkflow, 'complete', agreement.id, { cancelled: spare.length });
}
