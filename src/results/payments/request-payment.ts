import { audit } from '../../platform/audit/audit.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { gatherPayments } from './gather-payments.ts';
import { requestPaymentPermission } from './permissions.ts';
import { insertRequest, listRequests, lockPayments } from './queries.ts';

/**
 * Makes a request for payment of what the page shows, and keeps it with its hash. Where the latest already says the same of the same day,
 * it stays the only one: two people may press at once. Problems: `not_permitted`,
 * `payment_not_requestable`.
 */
export async function requestPayment(work: Work): Promise<void> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, requestPaymentPermission, undefined);
  await lockPayments(tx, actionId);
  const content = await gatherPayments(tx, actionId, dayIn(zone, now));
  if (content.obstacle) throw problem('payment_not_requestable');
  const [latest] = await listRequests(tx, actionId);
  const sha256 = hashOfContent(content);
  if (latest?.sha256 === sha256) return;
  const made = { number: (latest?.number ?? 0) + 1, content, sha256 };
  const id = await insertRequest(work, made);
  await audit(
    work,
    requestPaymentPermission.name,
    { kind: 'payment_request', id },
    { number: made.number, amountMinor: content.amounts!.amountMinor, sha256: made.sha256 },
  );
}
