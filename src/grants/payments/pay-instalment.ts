import { bookPayment } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { PlainDate } from '../../platform/dates.ts';
import { money } from '../../platform/money.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { paymentPermissions } from './permissions.ts';
import { lockInstalment, saveInstalment } from './queries.ts';
import { nextInstalmentState } from './rules.ts';

/** Records the payment the bank made, and books it as the partner's expenditure. Problems: `instalment_not_in_state` unless approved by two, `paid_in_future`. */
export async function payInstalment(
  work: Work,
  input: { instalmentId: string; paidOn: PlainDate; reference: string },
): Promise<void> {
  const instalment = await lockInstalment(work.tx, input.instalmentId);
  mustBeAbleTo(work.actor, paymentPermissions.pay, instalment);
  const state = nextInstalmentState(instalment.state, 'pay');
  if (input.paidOn > work.now.slice(0, 10)) throw problem('paid_in_future', {}, { field: 'paid_on' });
  await saveInstalment(work.tx, instalment.id, {
    state,
    paidOn: input.paidOn,
    paidBy: work.actor.personId,
    paymentReference: input.reference,
  });
  await bookPayment(work, {
    partnerId: instalment.partnerId,
    paidOn: input.paidOn,
    what: `${instalment.agreementNumber} / ${instalment.number}`,
    reference: input.reference,
    amount: money(instalment.amountMinor, instalment.currency),
  });
  await audit(
    work,
    paymentPermissions.pay.word,
    { kind: 'instalment', id: instalment.id },
    { amount_minor: instalment.amountMinor, paid_on: input.paidOn },
  );
}
