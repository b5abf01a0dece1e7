import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { extendRequestPermission } from '../permissions.ts';
import { lockRequest, saveRequest } from './queries.ts';
import { dueOn, mustBeExtendable } from './rules.ts';
import type { ExtensionForm } from './schema.ts';
import { tellAsker } from './tell-asker.ts';

/**
 * Two months more for a complex request, once, with the reason told within the first month (GDPR, article 12(3)).
 * Problems: `changed_meanwhile`, and those of `mustBeExtendable`.
 */
export async function extendRequest(
  work: Work,
  { baseUrl }: { baseUrl: string },
  { requestId, form }: { requestId: string; form: ExtensionForm },
): Promise<void> {
  const request = await lockRequest(work.tx, work.actionId, requestId);
  mustBeAbleTo(work.actor, extendRequestPermission, request);
  mustBeExtendable(request, dayIn(zone, work.now));
  if (form.version !== request.version) throw problem('changed_meanwhile');
  await saveRequest(work.tx, requestId, {
    dueOn: dueOn(request.receivedOn, true),
    extendedAt: work.now,
    extensionReason: form.reason,
  });
  await tellAsker(work, request, 'privacy.mail.extended', baseUrl);
  await audit(work, extendRequestPermission.name, { kind: 'privacy_request', id: requestId });
}
