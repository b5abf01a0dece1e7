import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { insertNotice } from '../notices/queries.ts';
import { callPermissions } from './permissions.ts';
import { decisionToldAt, lockCall, saveCancelled } from './queries.ts';
import { mustBeUndecided, nextCallState } from './rules.ts';

/**
 * Cancels a call; it leaves the public list and takes no more applications. What was submitted stays. Of a published one the reason is
 * announced, and whoever applied or follows is mailed. Problems: `call_not_in_state`, `call_decided` once the applicants know the decision.
 */
export async function cancelCall(work: Work, input: { callId: string; reason: string }): Promise<void> {
  const call = await lockCall(work.tx, input.callId);
  mustBeAbleTo(work.actor, callPermissions.cancel, call);
  nextCallState(call.state, 'cancel');
  const toldAt = await decisionToldAt(work.tx, call.id);
  mustBeUndecided(toldAt && dayIn(call.deadlineZone, toldAt));
  await saveCancelled(work.tx, call.id, work.now);
  if (call.state === 'published') {
    await insertNotice(work.tx, {
      callId: call.id,
      kind: 'cancelled',
      reason: input.reason,
      madeBy: work.actor.personId,
      publishedAt: work.now,
    });
    await work.enqueue('call.cancel', { callId: call.id });
  }
  const { reason } = input;
  await audit(work, callPermissions.cancel.name, { kind: 'call', id: call.id }, {}, { reason });
}
