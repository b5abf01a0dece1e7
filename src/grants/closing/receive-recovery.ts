import { bookPayment } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { dayIn, type PlainDate } from '../../platform/dates.ts';
import { money } from '../../platform/money.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { barOf } from '../../platform/workflow/steps.ts';
import { zone } from '../../platform/zone.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { notMentor } from '../mentoring/not-mentor.ts';
import { closingPermissions } from './permissions.ts';
import { findRecovery, insertReceipt } from './queries.ts';
import { leftMinorOf, mustBeOwed } from './rules.ts';

/**
 * Records money that the sub-grantee paid back, all of it or a part, and books it off the partner's expenditure. Minor units. Problems:
 * `mentor_decides_not`, `nothing_to_recover`, `received_too_much` (leftMinor, currency), `received_in_future`,
 * `received_before_signing` (signed).
 */
export async function receiveRecovery(
  work: Work,
  input: { agreementId: string; amountMinor: number; receivedOn: PlainDate; reference: string },
): Promise<void> {
  const agreement = await lockAgreement(work.tx, input.agreementId);
  mustBeAbleTo(work.actor, closingPermissions.receive, agreement);
  const bar = barOf({ another: notMentor }, work.actor.personId, agreement);
  if (bar) throw problem(bar);
  const recovery = await findRecovery(work.tx, agreement.id);
  const { amountMinor, receivedOn, reference } = input;
  mustBeOwed(recovery ? leftMinorOf(recovery) : 0, amountMinor, agreement.currency);
  if (receivedOn > dayIn(zone, work.now)) throw problem('received_in_future', {}, { field: 'received_on' });
  const { signedOn } = agreement;
  if (signedOn && receivedOn < signedOn)
    throw problem('received_before_signing', { signed: signedOn }, { field: 'received_on' });
  await insertReceipt(work, agreement, { amountMinor, receivedOn, reference });
  await bookPayment(work, {
    partnerId: agreement.partnerId,
    agreementId: agreement.id,
    paidOn: receivedOn,
    what: `${agreement.number} / recovery`,
    reference,
    amount: money(-amountMinor, agreement.currency),
  });
  const details = { amount_minor: amountMinor, received_on: receivedOn };
  await audit(work, closingPermissions.receive.name, { kind: 'agreement', id: agreement.id }, details);
}
