import { bookPayment } from '../../action/index.ts';
import { dayIn, type PlainDate } from '../../platform/dates.ts';
import { money } from '../../platform/money.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { lockInstalment, saveInstalment } from './queries.ts';
import { seenOfInstalment, toldOf } from './rules.ts';
import { instalmentWorkflow } from './workflow.ts';

/**
 * Records the payment the bank made, and books it as the partner's expenditure. `seen`: what was shown (`seenOfInstalment`).
 * Problems: `instalment_not_in_state` unless approved by two, `changed_since_shown`, `paid_in_future`, `paid_before_signing` (signed).
 */
export async function payInstalment(
  work: Work,
  input: { instalmentId: string; paidOn: PlainDate; reference: string; seen?: string },
): Promise<void> {
  const instalment = await lockInstalment(work.tx, input.instalmentId);
  const state = beginStep(work, instalmentWorkflow, 'pay', instalment);
  mustBeSeen(input.seen, seenOfInstalment(instalment));
  if (input.paidOn > dayIn(zone, work.now)) throw problem('paid_in_future', {}, { field: 'paid_on' });
  const { signedOn } = instalment;
  if (signedOn && input.paidOn < signedOn)
    throw problem('paid_before_signing', { signed: signedOn }, { field: 'paid_on' });
  await saveInstalment(work.tx, instalment.id, {
    state,
    paidOn: input.paidOn,
    paidBy: work.actor.personId,
    paymentReference: input.reference,
  });
  await bookPayment(work, {
    partnerId: instalment.partnerId,
    agreementId: instalment.agreementId,
    paidOn: input.paidOn,
    what: `${instalment.agreementNumber} / ${instalment.number}`,
    reference: input.reference,
    amount: money(instalment.amountMinor, instalment.currency),
  });
  const details = { amount_minor: instalment.amountMinor, paid_on: input.paidOn };
  await finishStep(work, instalmentWorkflow, 'pay', instalment.id, details, {}, toldOf(instalment));
}
