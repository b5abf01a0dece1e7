import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { callPermissions } from './permissions.ts';
import { lockCall, saveCancelled } from './queries.ts';
import { nextCallState } from './rules.ts';

/** Cancels a call; it leaves the public list and takes no more applications. What was submitted stays. */
export async function cancelCall(work: Work, input: { callId: string }): Promise<void> {
  const call = await lockCall(work.tx, input.callId);
  mustBeAbleTo(work.actor, callPermissions.cancel, call);
  nextCallState(call.state, 'cancel');
  await saveCancelled(work.tx, call.id, work.now);
  await audit(work, callPermissions.cancel.word, { kind: 'call', id: call.id });
}
