import { audit } from '../../platform/audit/audit.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockCall } from '../calls/queries.ts';
import { openingPermissions } from './permissions.ts';
import { findOpening, insertOpening, listReceived } from './queries.ts';
import { mustBeOpenable } from './rules.ts';

/**
 * Opens what a call received, once, after its deadline: from now on its staff read the applications. Who opened, when, and the list
 * with the hash of each content are kept. Returns how many were opened. Problems: `still_sealed`, `already_opened`, `call_not_in_state`.
 */
export async function openApplications(work: Work, input: { callId: string }): Promise<number> {
  const call = await lockCall(work.tx, input.callId);
  mustBeAbleTo(work.actor, openingPermissions.open, call);
  mustBeOpenable(call, work.now);
  if (await findOpening(work.tx, call.id)) throw problem('already_opened');
  const applications = await listReceived(work.tx, call.id);
  const sha256 = hashOfContent({ call: call.number, openedAt: work.now, applications });
  await insertOpening(work.tx, {
    callId: call.id,
    openedBy: work.actor.personId,
    openedAt: work.now,
    applications,
    sha256,
  });
  await audit(
    work,
    openingPermissions.open.name,
    { kind: 'call', id: call.id },
    { applications: applications.length, sha256 },
  );
  return applications.length;
}
