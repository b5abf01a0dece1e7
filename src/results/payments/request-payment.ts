import { audit } from '../../platform/audit/audit.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { mustReadExactly } from '../queries-rounded.ts';
import { gatherPayments } from './gather-payments.ts';
import { requestPaymentPermission } from './permissions.ts';
import { insertRequest, listRequests, lockPayments } from './queries.ts';
import { waitingRequest } from './rules.ts';

/**
 * Makes a request for payment of what the page shows, and keeps it with its hash. While one waits for its payment, another takes its
 * place only with a reason. `seen`: the hash of what was shown. Problems: `not_permitted`, `payment_requested_already` (number), `payment_not_requested`,
 * `payment_not_requestable`, `changed_since_shown`.
 */
export async function requestPayment(
  work: Work,
  replacing: { reason?: string; seen?: string | undefined } = {},
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, requestPaymentPermission, undefined);
  await mustReadExactly(tx, actionId);
  await lockPayments(tx, actionId);
  const gathered = await gatherPayments(tx, actionId, dayIn(zone, now));
  const requests = await listRequests(tx, actionId);
  const waiting = waitingRequest(requests, gathered.received);
  const { reason, seen } = replacing;
  if (waiting && reason === undefined) throw problem('payment_requested_already', { number: waiting.number });
  if (!waiting && reason !== undefined) throw problem('payment_not_requested');
  if (gathered.obstacle) throw problem('payment_not_requestable');
  mustBeSeen(seen, hashOfContent(gathered));
  const content =
    waiting && reason !== undefined
      ? { ...gathered, replaces: { number: waiting.number, reason } }
      : gathered;
  const made = { number: (requests[0]?.number ?? 0) + 1, content, sha256: hashOfContent(content) };
  const id = await insertRequest(work, made);
  await audit(
    work,
    requestPaymentPermission.name,
    { kind: 'payment_request', id },
    { number: made.number, amountMinor: content.amounts!.amountMinor, sha256: made.sha256 },
  );
}
