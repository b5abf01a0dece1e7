import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { callPermissions } from '../calls/permissions.ts';
import { lockCall } from '../calls/queries.ts';
import { nextCallState } from '../calls/rules.ts';
import { insertNotice } from './queries.ts';

/**
 * Announces a correction of a published call: what was wrong and what holds. The frozen text stays as it was published; whoever applies
 * or follows is mailed. Problem: `call_not_in_state`.
 */
export async function announceCorrection(
  work: Work,
  input: { callId: string; reason: string },
): Promise<void> {
  const call = await lockCall(work.tx, input.callId);
  mustBeAbleTo(work.actor, callPermissions.correct, call);
  nextCallState(call.state, 'correct');
  await insertNotice(work.tx, {
    callId: call.id,
    kind: 'corrected',
    reason: input.reason,
    madeBy: work.actor.personId,
    publishedAt: work.now,
  });
  await work.enqueue('call.correct', { callId: call.id });
  await audit(
    work,
    callPermissions.correct.name,
    { kind: 'call', id: call.id },
    {},
    { reason: input.reason },
  );
}
