import { getContract, getDefinition } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { recordReceivedPermission } from './permissions.ts';
import { insertReceived, listReceived, lockPayments } from './queries.ts';
import { mustBePayment } from './rules-received.ts';
import type { ReceivedForm } from './schema.ts';

/**
 * Records money received from the contracting authority, or takes back what was recorded too high. Problems: `not_permitted`, and
 * those of `mustBePayment`.
 */
export async function recordReceived(
  work: Work,
  form: Omit<ReceivedForm, 'confirmed'> & { readonly confirmed?: boolean },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, recordReceivedPermission, undefined);
  await lockPayments(tx, actionId);
  const { confirmed: _asked, ...entry } = form;
  const { number, receivedOn, amountMinor } = entry;
  const contract = await getContract(tx, actionId);
  mustBePayment(form, await listReceived(tx, actionId), contract, dayIn(zone, now));
  const { currency } = (await getDefinition(tx, actionId)).action;
  const id = await insertReceived(work, { ...entry, currency });
  await audit(
    work,
    recordReceivedPermission.name,
    { kind: 'payment_received', id },
    { number, receivedOn, amountMinor },
  );
}
