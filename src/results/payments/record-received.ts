import { getDefinition } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { recordReceivedPermission } from './permissions.ts';
import { insertReceived, listReceived, lockPayments } from './queries.ts';
import type { ReceivedForm } from './schema.ts';

/**
 * Records money received from the contracting authority, or takes back what was recorded too high. Problems: `not_permitted`,
 * `payment_in_future`, `payment_corrects_too_much`.
 */
export async function recordReceived(work: Work, form: ReceivedForm): Promise<void> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, recordReceivedPermission, undefined);
  await lockPayments(tx, actionId);
  const { number, receivedOn, amountMinor } = form;
  if (receivedOn > dayIn(zone, now)) throw problem('payment_in_future', {}, { field: 'received_on' });
  const before = (await listReceived(tx, actionId))
    .filter((one) => one.number === number)
    .reduce((sum, one) => sum + one.amountMinor, 0);
  if (before + amountMinor < 0) throw problem('payment_corrects_too_much', {}, { field: 'amount' });
  const { currency } = (await getDefinition(tx, actionId)).action;
  const id = await insertReceived(work, { ...form, currency });
  await audit(
    work,
    recordReceivedPermission.name,
    { kind: 'payment_received', id },
    { number, receivedOn, amountMinor },
  );
}
