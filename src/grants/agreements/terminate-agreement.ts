import { dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { closeAddendumOf } from '../addenda/close-addendum.ts';
import { closeMentoringOf } from '../mentoring/close-mentoring.ts';
import { cancelInstalment } from '../payments/cancel-instalment.ts';
import { listInstalments, lockAgreement, saveAgreementState } from './queries.ts';
import { agreementWorkflow } from './workflow.ts';

/**
 * Ends an agreement early. What is not paid yet is cancelled in the same step, and no report is started any more; a report that is
 * open is still written and reviewed, so that what was paid is accounted for. The reason is kept with the agreement, for its two sides.
 * Problem: `agreement_not_in_state`.
 */
export async function terminateAgreement(
  work: Work,
  input: { agreementId: string; reason: string },
): Promise<void> {
  const agreement = await lockAgreement(work.tx, input.agreementId);
  const state = beginStep(work, agreementWorkflow, 'terminate', agreement);
  let cancelled = 0;
  for (const { id } of await listInstalments(work.tx, agreement.id))
    if (await cancelInstalment(work, { instalmentId: id })) cancelled += 1;
  await closeAddendumOf(work, { agreementId: agreement.id });
  await closeMentoringOf(work, { agreementId: agreement.id, endedOn: dayIn(zone, work.now) });
  await saveAgreementState(work.tx, agreement.id, { state, terminationReason: input.reason }, work.now);
  const texts = { reason: input.reason };
  await finishStep(work, agreementWorkflow, 'terminate', agreement.id, { cancelled }, texts);
}
